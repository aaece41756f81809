import { limits } from '../../base/limits.ts';
import { emptyScenario } from '../../model/empty-scenario.ts';
import type { Link, LinkKind, Node, NodeKind, Scenario } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { placeNodes } from '../place-nodes.ts';
import { plainCard, plainLink } from '../plain-records.ts';
import { unusedId } from '../unused-id.ts';

export interface GraphCard {
  readonly label: string;
  readonly kind: NodeKind;
}

export interface GraphLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

/** A diagram as cards and links without numbers; self-links and second ones of a kind are left out. */
export function boardOfGraph(
  title: string,
  cards: ReadonlyMap<string, GraphCard>,
  drawn: readonly GraphLink[],
): { readonly scenario: Scenario; readonly losses: readonly string[] } {
  if (cards.size === 0) throw new FormatError('badShape', 'there are no boxes');
  if (Math.max(cards.size, drawn.length) > limits.records) {
    throw new FormatError('tooBig', `more than ${limits.records} boxes or arrows`);
  }
  const taken = new Set<string>();
  const byName = new Map(
    [...cards].map(([name, { label, kind }]): [string, Node] => [
      name,
      plainCard(unusedId(name, taken, 'card'), kind, label),
    ]),
  );
  const links = new Map<string, Link>();
  const pairs = new Set<string>();
  for (const { from, to, kind } of drawn) {
    const [cause, effect] = [byName.get(from), byName.get(to)];
    const pair = JSON.stringify([from, to, kind]);
    if (!cause || !effect || cause === effect || pairs.has(pair)) continue;
    pairs.add(pair);
    const id = `k${links.size + 1}`;
    links.set(id, plainLink({ id, kind, lamport: links.size + 1 }, cause, effect));
  }
  const nodes = new Map([...byName.values()].map((node) => [node.id, node]));
  placeNodes(nodes, [...nodes.keys()], links, new Map());
  const left = drawn.length - links.size;
  const meta = { ...emptyScenario.meta, title: title.slice(0, limits.titleLength) };
  return {
    scenario: { ...emptyScenario, meta, nodes, links },
    losses: [
      'A diagram has no numbers: until somebody gives some, the board assumes them.',
      ...(left > 0 ? [`${left} arrows to their own box or beside one like it are left out.`] : []),
    ],
  };
}
