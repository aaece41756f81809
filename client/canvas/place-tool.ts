import { never } from '../../shared/base/never.ts';
import { addGroup } from '../../shared/document/commands/add-group.ts';
import { addNode } from '../../shared/document/commands/add-node.ts';
import { addNote } from '../../shared/document/commands/add-note.ts';
import type { Group, Position } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import type { Tool } from '../board/ui-state.ts';
import { bandsOf } from '../../shared/drawing/bands.ts';
import { cardSize, noteSize } from '../../shared/drawing/sizes.ts';
import { newGroupSize } from './sizes.ts';

/** Puts a new thing with its middle at a place, in the phase whose column that is, ready to be named. */
export function placeNew(board: Board, tool: Tool, at: Position): string | undefined {
  if (tool === 'group') {
    return placeFrame(board, { ...cornerOf(at, newGroupSize), ...newGroupSize });
  }
  const id = run(board, () => {
    switch (tool) {
      case 'select':
      case 'link':
        return undefined;
      case 'note':
        return addNote(board.target, { pos: cornerOf(at, noteSize) });
      case 'move':
      case 'event':
      case 'outcome':
      case 'indicator': {
        const phase = phaseAt(board, at);
        const node = { kind: tool, pos: cornerOf(at, cardSize) };
        return addNode(board.target, phase === undefined ? node : { ...node, phase });
      }
      default:
        return never(tool);
    }
  });
  if (id === undefined) return undefined;
  select(board, [id]);
  const field = tool === 'note' ? 'text' : 'label';
  board.ui.setState({
    tool: 'select',
    linkFrom: null,
    editing: `${id}/${field}`,
    ...(tool === 'note' ? { inspector: true, tab: 'notes' } : {}),
  });
  return id;
}

/** A new frame, ready to be named. */
export function placeFrame(board: Board, frame: Group['frame']): string | undefined {
  const id = run(board, () => addGroup(board.target, { label: 'New frame', frame }));
  if (id === undefined) return undefined;
  select(board, [id]);
  board.ui.setState({ tool: 'select', linkFrom: null, editing: `${id}/label` });
  return id;
}

function cornerOf(
  at: Position,
  size: { readonly width: number; readonly height: number },
): Position {
  return { x: Math.round(at.x - size.width / 2), y: Math.round(at.y - size.height / 2) };
}

/** The phase in whose column a card stands. `pos` = its top left corner. */
export function phaseOfCard(board: Board, { x, y }: Position): string | undefined {
  return phaseAt(board, { x: x + cardSize.width / 2, y });
}

/** The phase in whose column a place is. */
function phaseAt(board: Board, at: Position): string | undefined {
  const { phases, nodes } = board.scenario.getState();
  return bandsOf(phases, nodes).find(({ left, right }) => at.x >= left && at.x < right)?.id;
}
