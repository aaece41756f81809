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

/** What a storyline says of a card in a state: its own clause, else "card: state". */
export function clauseOf(node: Node, id: StateId): string {
  const state = node.states.find((candidate) => candidate.id === id);
  const phrase = state?.phrase.trim() ?? '';
  if (phrase !== '') return phrase;
  return `${node.label.trim() || 'untitled'}: ${state?.label.trim().toLowerCase() || id}`;
}
