import type { Undo, UndoResult } from '../../shared/document/undo.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { recordName } from './record-name.ts';

/** The same undo, which tells the person of all that was not taken back because others changed it. */
export function tellingUndo(
  undo: Undo,
  scenario: () => Scenario,
  notify: (words: string) => void,
): Undo {
  const told = (result: UndoResult, what: string): UndoResult => {
    if (result === 'overtaken') notify(`Others have changed this since, so it was not ${what}.`);
    else if (typeof result === 'object') {
      const [first, ...more] = result.left.map((place) =>
        place === 'board' ? 'the board’s settings' : recordName(scenario(), place),
      );
      const rest = more.length === 0 ? '' : ` and ${more.length} more`;
      notify(`Others have changed ${first}${rest} since: that was not ${what}, the rest was.`);
    }
    return result;
  };
  return {
    ...undo,
    undo: () => told(undo.undo(), 'undone'),
    redo: () => told(undo.redo(), 'done again'),
  };
}
