import type { KeyboardEvent } from 'react';
import type { Action } from '../board/action.ts';
import type { Board } from '../board/board.ts';
import { select } from '../board/selection.ts';
import { numberOpened } from './outline-commands.ts';
import { outlineState, type Opened } from './outline-state.ts';
import { groupPrefix } from './outline-tree.ts';

/** Runs one of the app's actions by its id. */
export type Do = (id: Action['id']) => void;

/**
 * What the outline does with a key on a row, besides walking about: F2 renames, a digit opens the
 * number with that digit, Delete removes, Shift F10 opens the menu, + adds a card. Keys inside a row
 * belong to what is there. True when the key is used up.
 */
export function rowKey(board: Board, event: KeyboardEvent, act: Do): boolean {
  const row = event.target;
  if (!(row instanceof HTMLElement) || row.role !== 'row') return false;
  const key = row.dataset['outline'];
  if (key === undefined || event.nativeEvent.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const opens = opened(event, key, row);
  if (opens !== undefined) {
    outlineState(board).setState({ opened: opens });
    return true;
  }
  if (!board.mayEdit) return false;
  if (event.key === 'F2') return rename(board, key);
  if (key.startsWith(groupPrefix)) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (!board.selection.getState().selected.has(key)) select(board, [key]);
    act('remove');
    return true;
  }
  if (!/^\d$/.test(event.key)) return false;
  const number = numberOpened(board, key, row, event.key);
  if (number !== undefined) outlineState(board).setState({ opened: number });
  return true;
}

function rename(board: Board, key: string): boolean {
  const { nodes, phases, actors } = board.scenario.getState();
  const id = key.startsWith(groupPrefix) ? key.slice(groupPrefix.length) : key;
  if (nodes.has(id) || phases.has(id) || actors.has(id)) {
    outlineState(board).setState({ renaming: key });
  }
  return true;
}

function opened(event: KeyboardEvent, key: string, row: HTMLElement): Opened | undefined {
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (event.key === '+') {
    return { what: 'add', group: groupAt(row), anchor: row };
  }
  return isMenuKey ? menuOf(key, row) : undefined;
}

/** The menu of a row. */
export function menuOf(key: string, row: HTMLElement): Opened {
  if (key.startsWith(groupPrefix)) return { what: 'add', group: groupAt(row), anchor: row };
  return { what: row.dataset['level'] === '3' ? 'link' : 'card', id: key, anchor: row };
}

/** The group that a row stands in. */
function groupAt(row: HTMLElement): string | undefined {
  return row.dataset['group'] || undefined;
}
