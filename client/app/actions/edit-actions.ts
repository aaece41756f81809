import {
  ArchiveRestore,
  ClipboardPaste,
  Copy,
  Files,
  Pencil,
  Redo2,
  Scissors,
  Trash2,
  Undo2,
} from 'lucide-react';
import { copyThings } from '../../../shared/document/clip.ts';
import { duplicate } from '../../../shared/document/commands/duplicate.ts';
import { pasteClip } from '../../../shared/document/commands/paste-clip.ts';
import type { Action } from '../../board/action.ts';
import type { Board } from '../../board/board.ts';
import { run } from '../../board/run-command.ts';
import { clearSelection, select } from '../../board/selection.ts';
import { keepClip, keptClip } from './clip-store.ts';
import { removeSelected } from './remove-selected.ts';
import { hasSelection, mayEdit, selectedIds } from './when.ts';

function copy(board: Board): void {
  keepClip(copyThings(board.scenario.getState(), selectedIds(board)));
}

function showPasted(board: Board, ids: readonly string[] | undefined): void {
  if (ids !== undefined) select(board, ids);
}

/** Steps back and forth, the clipboard, and removing. */
export const editActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    group: 'edit',
    keys: ['$mod+KeyZ'],
    icon: Undo2,
    when: (board) => board.undo.canUndo(),
    run: (board) => {
      board.undo.undo();
    },
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'edit',
    keys: ['$mod+Shift+KeyZ', '$mod+KeyY'],
    icon: Redo2,
    when: (board) => board.undo.canRedo(),
    run: (board) => {
      board.undo.redo();
    },
  },
  {
    id: 'cut',
    label: 'Cut',
    group: 'edit',
    keys: ['$mod+KeyX'],
    icon: Scissors,
    when: (board) => mayEdit(board) && hasSelection(board),
    run: (board) => {
      copy(board);
      removeSelected(board);
    },
  },
  {
    id: 'copy',
    label: 'Copy',
    group: 'edit',
    keys: ['$mod+KeyC'],
    icon: Copy,
    when: hasSelection,
    run: copy,
  },
  {
    id: 'paste',
    label: 'Paste',
    group: 'edit',
    keys: ['$mod+KeyV'],
    icon: ClipboardPaste,
    when: (board) => mayEdit(board) && keptClip() !== undefined,
    run: (board) => {
      const clip = keptClip();
      if (clip === undefined) return;
      showPasted(
        board,
        run(board, () => pasteClip(board.target, clip, board.layout.freeSpot())),
      );
    },
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'edit',
    keys: ['$mod+KeyD'],
    icon: Files,
    when: (board) => mayEdit(board) && hasSelection(board),
    run: (board) => {
      showPasted(
        board,
        run(board, () => duplicate(board.target, selectedIds(board))),
      );
    },
  },
  {
    id: 'rename',
    label: 'Rename',
    group: 'edit',
    keys: ['F2'],
    icon: Pencil,
    when: (board) => mayEdit(board) && board.selection.getState().selected.size === 1,
    run: (board) => {
      board.ui.setState({ editing: `${selectedIds(board)[0]}/label` });
    },
  },
  {
    id: 'remove',
    label: 'Remove',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    icon: Trash2,
    when: (board) => mayEdit(board) && hasSelection(board),
    run: removeSelected,
  },
  {
    id: 'removed',
    label: 'Show what was removed recently',
    group: 'edit',
    icon: ArchiveRestore,
    run: (board) => {
      // The board's own details show in the inspector while nothing is selected.
      clearSelection(board);
      board.ui.setState({ inspector: true, tab: 'details' });
    },
  },
];
