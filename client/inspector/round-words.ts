import type { Link, Node } from '../../shared/model/scenario.ts';

export type Carry = NonNullable<Node['carry']>;

/** What a card that repeats says to one that does not (model.md §1.8), in words that fit its states. */
export function carries(node: Node): readonly { readonly id: Carry; readonly label: string }[] {
  const top = node.states.at(-1)?.label.trim() || 'its top state';
  const isPlain = node.states.length === 2;
  return [
    { id: 'last', label: 'How it stands in the last round' },
    { id: 'any', label: isPlain ? `Whether “${top}” came in any round` : 'Its highest state' },
    { id: 'all', label: isPlain ? `Whether “${top}” came in every round` : 'Its lowest state' },
  ];
}

const later = ['within each round', 'in the next round', 'two rounds later', 'three rounds later'];

/** What a link's delay says of its two cards, and of the rounds that have nothing to look back at. */
export function lagWords(lag: Link['lag'], from: Node, to: Node): string {
  const [cause, effect] = [from, to].map(({ label }) => label.trim() || 'Unnamed');
  if (lag === 0) return `${cause} acts on ${effect} within each round.`;
  const absent = from.states[0]?.label.trim() || 'absent';
  const start = lag === 1 ? 'the first round' : `the first ${lag === 2 ? 'two' : 'three'} rounds`;
  return `What ${cause} is in one round acts on ${effect} ${later[lag]}. For ${start} it counts as “${absent}”.`;
}

/** "Off", "1 round", "2 rounds", …: the board's choice. */
export function countWords(count: number): string {
  if (count === 0) return 'Off';
  return count === 1 ? '1 round' : `${count} rounds`;
}
