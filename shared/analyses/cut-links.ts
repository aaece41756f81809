import type { Answer } from '../infer/question.ts';
import type { Compiled } from '../model/compiled.ts';
import { compiledRows } from '../model/compiled-rows.ts';
import { parseRowKey } from '../model/row-key.ts';
import type { Link, LinkId, Node, NodeId, Num, Row, RowKey, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';

/**
 * The pinned scenario with some links saying nothing (model.md A14): what they bring about, stop, require
 * or weigh is 0; a full table is averaged over what the parent is before any evidence, and so no longer depends on it.
 * @param prior The answer without evidence, for those averages.
 */
export function withoutLinks(
  base: Scenario,
  compiled: Pick<Compiled, 'network' | 'rounds'>,
  prior: Answer,
  off: ReadonlySet<LinkId>,
): Scenario {
  const links = new Map(base.links);
  const nodes = new Map(base.nodes);
  const tables = new Map<NodeId, Set<NodeId>>();
  for (const id of off) {
    const link = links.get(id);
    const child = link && nodes.get(link.to);
    if (link === undefined || child === undefined) continue;
    if (child.gate.type !== 'table') {
      links.set(id, silenced(link, child));
      continue;
    }
    const parents = tables.get(child.id) ?? new Set();
    tables.set(child.id, parents.add(link.from));
  }
  for (const [id, parents] of tables) {
    const child = nodes.get(id);
    if (child) nodes.set(id, { ...child, table: averaged(base, compiled, prior, child, parents) });
  }
  return { ...base, nodes, links };
}

const nothing: Num = { v: 0 };

/** The link with numbers that change nothing. A gate that counts its causes would still count it: there it goes. */
function silenced(link: Link, child: Node): Link {
  if (child.gate.type === 'and' || child.gate.type === 'atLeast')
    return { ...link, kind: 'relates' };
  const zero = <T>(record: Readonly<Record<string, T>>, to: (value: T) => T) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
  return {
    ...link,
    effects: zero(link.effects, (row) => zero(row, () => nothing)),
    blocks: zero(link.blocks, () => nothing),
    necessity: nothing,
    scores: {},
  };
}

/** The rows of a full table, each the mean over the states that these parents may be in. */
function averaged(
  base: Scenario,
  placed: Pick<Compiled, 'network' | 'rounds'>,
  prior: Answer,
  child: Node,
  gone: ReadonlySet<NodeId>,
): Readonly<Record<RowKey, Row>> {
  const compiled = compiledRows(base, child.id);
  if (compiled === undefined || prior.kind === 'impossible') return child.table;
  const dimensions = compiled.parents.filter(({ node }) => gone.has(node));
  const shareOf = new Map(
    dimensions.map(({ id, node, states }) => {
      const marginal = prior.marginals[indexOfCard(placed, base.nodes.get(node))];
      return [id, new Map(states.map((state, at) => [state.id, marginal?.[at] ?? 0]))] as const;
    }),
  );
  const means = new Map<string, number[]>();
  const keyWithout = (key: RowKey) =>
    [...(parseRowKey(key) ?? [])]
      .filter(([id]) => !shareOf.has(id))
      .map(([id, state]) => `${id}=${state}`)
      .join('|');
  for (const [key, values] of compiled.rows) {
    const weight = [...(parseRowKey(key) ?? [])].reduce(
      (product, [id, state]) => product * (shareOf.get(id)?.get(state) ?? 1),
      1,
    );
    const short = keyWithout(key);
    const mean = means.get(short) ?? values.map(() => 0);
    for (const [at, value] of values.entries()) mean[at] = (mean[at] ?? 0) + weight * value;
    means.set(short, mean);
  }
  return Object.fromEntries(
    [...compiled.rows.keys()].map((key) => {
      const mean = means.get(keyWithout(key)) ?? [];
      return [
        key,
        Object.fromEntries(child.states.map(({ id }, at) => [id, { v: mean[at] ?? 0 }])),
      ];
    }),
  );
}
