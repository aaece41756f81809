import type { Board } from '../board/board.ts';
import { select } from '../board/selection.ts';
import type { Surface } from './surface.ts';

/** Opens the inspector on a thing or a link. */
export function openInspector(board: Board, id: string): void {
  select(board, [id]);
  const { nodes, notes } = board.scenario.getState();
  const tab = notes.has(id) && !nodes.has(id) ? { tab: 'notes' as const } : {};
  board.ui.setState({ inspector: true, ...tab });
}

/** Renames a card or a frame in place; a note is written in the inspector. */
export function renameOn(surface: Surface, id: string): void {
  const { board } = surface;
  const { nodes, groups, notes } = board.scenario.getState();
  if (notes.has(id)) {
    openInspector(board, id);
    board.ui.setState({ editing: `${id}/text` });
  } else if (nodes.has(id) || groups.has(id)) {
    select(board, [id]);
    board.ui.setState({ editing: `${id}/label` });
  }
}
