import type { Scenario } from '../../../shared/model/scenario.ts';

/** Something on the board that can be searched for and gone to. */
export interface Found {
  readonly id: string;
  readonly words: string;
  readonly what: 'Move' | 'Event' | 'Outcome' | 'Indicator' | 'Note' | 'Frame';
}

const kinds = { move: 'Move', event: 'Event', outcome: 'Outcome', indicator: 'Indicator' } as const;

/** All that has a place on the canvas and words of its own, by words. */
export function findThings({ nodes, notes, groups }: Scenario): readonly Found[] {
  const found: Found[] = [
    ...[...nodes.values()].map(({ id, label, kind }) => ({ id, words: label, what: kinds[kind] })),
    ...[...groups.values()].map(({ id, label }) => ({ id, words: label, what: 'Frame' as const })),
    ...[...notes.values()].flatMap(({ id, text, pos, on }) => {
      // A note without a place of its own is shown on what it is attached to.
      const at = pos === undefined ? on.find((other) => nodes.has(other)) : id;
      return at === undefined ? [] : [{ id: at, words: text, what: 'Note' as const }];
    }),
  ];
  return found
    .filter(({ words }) => words.trim() !== '')
    .toSorted((a, b) => a.words.localeCompare(b.words));
}
