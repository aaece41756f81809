import { copyThings, readClip, type Clip } from '../../../shared/document/clip.ts';
import { duplicate } from '../../../shared/document/commands/duplicate.ts';
import { pasteClip } from '../../../shared/document/commands/paste-clip.ts';
import type { Board } from '../../board/board.ts';
import type { Size } from '../../board/layout.ts';
import { run } from '../../board/run-command.ts';
import { select } from '../../board/selection.ts';
import { around } from '../../../shared/drawing/box.ts';
import { cardSize, noteSize } from '../../../shared/drawing/sizes.ts';
import { keepClip, keptClip } from './clip-store.ts';
import { selectedIds } from './when.ts';

/** Puts the selection on this device's clipboard. */
export function copySelected(board: Board): void {
  keepClip(copyThings(board.scenario.getState(), selectedIds(board)));
}

/** Puts what was copied where there is room in view, and selects it. */
export function paste(board: Board): void {
  const clip = readClip(keptClip());
  if (clip === undefined) {
    board.notify('Nothing has been copied yet.');
    return;
  }
  show(
    board,
    run(board, () => pasteClip(board.target, clip, board.layout.freeSpot(sizeOf(clip)))),
  );
}

/** Copies the selection beside itself and selects the copies. */
export function duplicateSelected(board: Board): void {
  show(
    board,
    run(board, () => duplicate(board.target, selectedIds(board))),
  );
}

/** The room that what was copied takes on the canvas. */
function sizeOf({ nodes, groups, notes }: Clip): Size {
  const boxes = [
    ...nodes.map(({ pos }) => ({ ...pos, ...cardSize })),
    ...notes.flatMap(({ pos }) => (pos === undefined ? [] : [{ ...pos, ...noteSize }])),
    ...groups.map(({ frame }) => frame),
  ];
  const { width, height } = around(boxes) ?? cardSize;
  return { width, height };
}

function show(board: Board, ids: readonly string[] | undefined): void {
  if (ids === undefined) return;
  select(board, ids);
  board.layout.bring(ids);
}
