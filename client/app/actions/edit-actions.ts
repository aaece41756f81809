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
import type { Action } from '../../board/action.ts';
import { clearSelection } from '../../board/selection.ts';
import { laterCode } from '../../kit/later.tsx';
import { removeSelected } from './remove-selected.ts';
import { hasSelection, mayEdit, selectedIds } from './when.ts';

const load = laterCode(() => import('./clipboard.ts'));

/** One after the other, so that a paste finds what was copied just before, however slow the network. */
let last: Promise<unknown> = Promise.resolve();
function clipboard(): ReturnType<typeof load> {
  const next = last.then(load, load);
  last = next;
  return next;
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
    run: async (board) => {
      (await clipboard()).copySelected(board);
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
    run: async (board) => (await clipboard()).copySelected(board),
  },
  {
    id: 'paste',
    label: 'Paste',
    group: 'edit',
    keys: ['$mod+KeyV'],
    icon: ClipboardPaste,
    when: mayEdit,
    run: async (board) => (await clipboard()).paste(board),
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'edit',
    keys: ['$mod+KeyD'],
    icon: Files,
    when: (board) => mayEdit(board) && hasSelection(board),
    run: async (board) => (await clipboard()).duplicateSelected(board),
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
