import type { Undo, UndoResult } from '../../shared/document/undo.ts';

/** The same undo, which tells the person when there was nothing left of a step to take back. */
export function tellingUndo(undo: Undo, notify: (words: string) => void): Undo {
  const told = (result: UndoResult, words: string): UndoResult => {
    if (result === 'overtaken') notify(words);
    return result;
  };
  return {
    ...undo,
    undo: () => told(undo.undo(), 'Others have changed this since, so it was not undone.'),
    redo: () => told(undo.redo(), 'Others have changed this since, so it was not done again.'),
  };
}
