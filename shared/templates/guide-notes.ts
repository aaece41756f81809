import type { Note, Position, Source } from '../model/scenario.ts';

/** Whom the notes cite that come from nowhere else. */
export const author: Source = { id: 'author', label: 'The author of this template' };

const apart = 240;

/**
 * The notes that stand on a new board: what its numbers are worth, and what to try. They are ordinary
 * notes, in a row from `at`, and may be deleted.
 */
export function guideNotes(questions: readonly string[], at: Position): readonly Note[] {
  const about: Note = {
    id: 'about',
    on: [],
    cite: author.id,
    pos: at,
    text: 'Every number here is invented, to show how a board works. Try the questions, then delete these notes.',
  };
  const tries = questions.map((question, index): Note => ({
    id: `try${index + 1}`,
    on: [],
    pos: { x: at.x + (index + 1) * apart, y: at.y },
    text: `${index + 1}. ${question}`,
  }));
  return [about, ...tries];
}
