import type { Node, State, StateId } from './scenario.ts';

/** A card's name in a sentence, in quotation marks. */
export function nameOf(node: Node | undefined): string {
  if (node === undefined) return 'a removed card';
  return node.label.trim() === '' ? `an untitled ${node.kind}` : `“${node.label.trim()}”`;
}

/** A state's label in a sentence, in quotation marks. */
export function stateName(states: readonly State[], id: StateId): string {
  const label = states.find((state) => state.id === id)?.label.trim();
  return `“${label === undefined || label === '' ? id : label}”`;
}

/**
 * A state of a card as something that happens: “Talks take place” for the upper state of a no-or-yes
 * card, “Active” of “Russian mediation effort” where the states have names of their own.
 */
export function happening(node: Node, id: StateId): string {
  const [, upper, ...more] = node.states;
  const plain = more.length === 0 && upper?.id === id && /^(yes|does)$/i.test(upper.label.trim());
  return plain ? nameOf(node) : `${stateName(node.states, id)} of ${nameOf(node)}`;
}

/** The same as a condition on the card: “Talks take place”, “Russian mediation effort” is “Active”. */
export function condition(node: Node | undefined, id: StateId): string {
  if (node === undefined) return nameOf(node);
  const plain = happening(node, id) === nameOf(node);
  return plain ? nameOf(node) : `${nameOf(node)} is ${stateName(node.states, id)}`;
}
