import type { Id } from '../../../shared/base/ids.ts';
import type { Target } from '../../../shared/analyses/target.ts';
import type { Node, NodeId, Scenario, StateId } from '../../../shared/model/scenario.ts';

/** A card's title; what is gone is called unnamed. */
export function cardName({ nodes }: Pick<Scenario, 'nodes'>, id: NodeId): string {
  return nodes.get(id)?.label.trim() || 'Unnamed';
}

/** The card that a piece of evidence, or a what-if under its card's name, is about. */
export function cardOfEvidence(
  { evidence, nodes }: Pick<Scenario, 'evidence' | 'nodes'>,
  id: Id,
): NodeId | undefined {
  return evidence.get(id)?.node ?? (nodes.has(id) ? id : undefined);
}

/** As many letters as a name takes in a sentence before the sentence gets lost in it. */
const readable = 72;

/** A name as a sentence has it: in quotes, a long one cut after a word. */
export function quoted(name: string): string {
  return `“${clipped(name)}”`;
}

function clipped(name: string): string {
  if (name.length <= readable) return name;
  const cut = name.slice(0, readable);
  const end = cut.lastIndexOf(' ');
  const whole = end > readable / 2 ? cut.slice(0, end) : cut;
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')} …`;
}

/** The name of one of a card's states. */
export function stateName(node: Node | undefined, id: StateId): string {
  return node?.states.find((state) => state.id === id)?.label.trim() || id;
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[], last = 'and'): string {
  const rest = names.slice(0, -1);
  const end = names.at(-1) ?? '';
  return rest.length === 0 ? end : `${rest.join(', ')} ${last} ${end}`;
}

/** A target in words: "Agreement: Interim or Verified". */
export function targetWords(scenario: Pick<Scenario, 'nodes'>, target: Target): string {
  const [card, states] = partsOf(scenario, target);
  return `${card}: ${states}`;
}

/** The same as a sentence has it, in quotes. */
export function quotedTarget(scenario: Pick<Scenario, 'nodes'>, target: Target): string {
  const [card, states] = partsOf(scenario, target);
  return `“${clipped(card)}: ${clipped(states)}”`;
}

function partsOf({ nodes }: Pick<Scenario, 'nodes'>, { node: id, states }: Target) {
  const names = states.map((state) => stateName(nodes.get(id), state));
  return [cardName({ nodes }, id), listed(names, 'or')] as const;
}

/** In a sentence: a few by name, the others counted. */
export function listedFew(
  names: readonly string[],
  last = 'and',
  few = 4,
  others = 'other cards',
): string {
  if (names.length <= few + 1) return listed(names, last);
  return `${names.slice(0, few).join(', ')} ${last} ${names.length - few} ${others}`;
}
