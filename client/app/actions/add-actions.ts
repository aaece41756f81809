import { SquareDashed, StickyNote, UserPlus } from 'lucide-react';
import { addActor } from '../../../shared/document/commands/add-actor.ts';
import { addGroup } from '../../../shared/document/commands/add-group.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import type { NodeKind } from '../../../shared/model/scenario.ts';
import type { Action } from '../../board/action.ts';
import type { Board } from '../../board/board.ts';
import { run } from '../../board/run-command.ts';
import { clearSelection, select } from '../../board/selection.ts';
import { phaseOfCard } from '../../canvas/place-tool.ts';
import { kindIcons } from '../../kit/kind-icon.ts';
import { mayEdit } from './when.ts';

/** Runs the command and leaves the keyboard on the new thing, ready to type its name. */
function addAndName(board: Board, add: () => string): void {
  const id = run(board, add);
  if (id === undefined) return;
  select(board, [id]);
  board.ui.setState({ tool: 'select', editing: `${id}/label` });
}

function addOf(kind: NodeKind): Action['run'] {
  return (board) => {
    addAndName(board, () => {
      const pos = board.layout.freeSpot();
      const phase = phaseOfCard(board, pos);
      return addNode(board.target, phase === undefined ? { kind, pos } : { kind, pos, phase });
    });
  };
}

const groupSize = { width: 520, height: 320 } as const;

/** New things, placed near where the person is looking. */
export const addActions: readonly Action[] = [
  {
    id: 'add-move',
    label: 'Add a move (someone’s decision)',
    group: 'add',
    keys: ['KeyD'],
    icon: kindIcons.move,
    when: mayEdit,
    run: addOf('move'),
  },
  {
    id: 'add-event',
    label: 'Add an event',
    group: 'add',
    keys: ['KeyE'],
    icon: kindIcons.event,
    when: mayEdit,
    run: addOf('event'),
  },
  {
    id: 'add-outcome',
    label: 'Add an outcome',
    group: 'add',
    keys: ['KeyU'],
    icon: kindIcons.outcome,
    when: mayEdit,
    run: addOf('outcome'),
  },
  {
    id: 'add-indicator',
    label: 'Add an indicator',
    group: 'add',
    keys: ['Shift+KeyE'],
    icon: kindIcons.indicator,
    when: mayEdit,
    run: addOf('indicator'),
  },
  {
    id: 'add-note',
    label: 'Add a note',
    group: 'add',
    keys: ['KeyN'],
    icon: StickyNote,
    when: mayEdit,
    run: (board) => {
      const id = run(board, () => addNote(board.target, { pos: board.layout.freeSpot() }));
      if (id === undefined) return;
      select(board, [id]);
      // A note is written in the inspector.
      board.ui.setState({ tool: 'select', inspector: true, editing: `${id}/text` });
    },
  },
  {
    id: 'add-group',
    label: 'Add a frame',
    group: 'add',
    keys: ['Shift+KeyG'],
    icon: SquareDashed,
    when: mayEdit,
    run: (board) => {
      addAndName(board, () =>
        addGroup(board.target, {
          label: 'New frame',
          frame: { ...board.layout.freeSpot(groupSize), ...groupSize },
        }),
      );
    },
  },
  {
    id: 'add-actor',
    label: 'Add an actor',
    group: 'add',
    keys: ['KeyA'],
    icon: UserPlus,
    when: mayEdit,
    run: (board) => {
      const id = run(board, () => addActor(board.target, { label: 'New actor' }));
      if (id === undefined) return;
      // Actors are edited where the board's own details are: in the inspector with nothing selected.
      clearSelection(board);
      board.ui.setState({ inspector: true, tab: 'details', editing: `${id}/label` });
    },
  },
];
