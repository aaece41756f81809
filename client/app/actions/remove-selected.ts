import { remove } from '../../../shared/document/commands/remove.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import type { Board } from '../../board/board.ts';
import { run } from '../../board/run-command.ts';
import { clearSelection } from '../../board/selection.ts';
import { toast } from '../../kit/toast.ts';
import { refsOf } from './refs.ts';
import { selectedIds } from './when.ts';

/**
 * Removes what is selected at once, and offers it back: quicker than a question, and as safe. What
 * goes with a card (its links, its evidence) comes back with it.
 */
export function removeSelected(board: Board): void {
  const selected = selectedIds(board);
  const refs = refsOf(board.scenario.getState(), selected);
  if (refs.length === 0) return;
  const isRemoved = run(board, () => {
    remove(board.target, refs);
    return true;
  });
  if (isRemoved !== true) return;
  clearSelection(board);
  let takeBack = () => {};
  // Put back by other means, as by Ctrl+Z, there is nothing to offer any more.
  const stop = board.scenario.subscribe((scenario) => {
    if (refsOf(scenario, selected).length === refs.length) takeBack();
  });
  takeBack = toast(refs.length === 1 ? 'Removed.' : `Removed ${refs.length} things.`, {
    action: {
      label: 'Undo',
      run: () => {
        run(board, () => restore(board.target, refs));
      },
    },
    over: stop,
  });
}
