import type { StoreApi } from 'zustand/vanilla';
import { change } from '../../shared/document/change.ts';
import { addLink } from '../../shared/document/commands/add-link.ts';
import { aimLink } from '../../shared/document/commands/aim-link.ts';
import { addNode } from '../../shared/document/commands/add-node.ts';
import type { Position, StateId } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { Gesture } from './gesture.ts';
import { rungAt, rungsOf } from './drop-level.ts';
import { cardAt } from './hit.ts';
import { needsKind } from './open-kinds.ts';
import type { Overlays } from './overlays.ts';
import { phaseOfCard } from './place-tool.ts';
import { cardSize } from '../../shared/drawing/sizes.ts';
import type { Surface } from './surface.ts';

interface Drawing {
  readonly board: Board;
  readonly overlays: StoreApi<Overlays>;
}

/**
 * Draws a link and selects it; where such a link is there already, asks for another kind.
 * @param level Of several levels the one that it brings about; absent = the top one.
 */
export function link(
  { board, overlays }: Drawing,
  from: string,
  to: string,
  level?: StateId,
): void {
  if (needsKind(board.scenario.getState(), from, to)) {
    overlays.setState({ kind: { from, to } });
    return;
  }
  const id = run(board, () =>
    change(board.target, 'user', () => {
      const made = addLink(board.target, { from, to });
      if (level !== undefined) aimLink(board.target, made, level);
      return made;
    }),
  );
  if (id !== undefined) select(board, [id]);
}

/** A new event linked from a card, as one step, ready to be named. `pos` = its top left corner. */
export function addConnected(board: Board, from: string, pos: Position): string | undefined {
  const id = run(board, () =>
    change(board.target, 'user', () => {
      const phase = phaseOfCard(board, pos);
      const node = { kind: 'event', pos } as const;
      const to = addNode(board.target, phase === undefined ? node : { ...node, phase });
      addLink(board.target, { from, to });
      return to;
    }),
  );
  if (id === undefined) return undefined;
  select(board, [id]);
  board.ui.setState({ tool: 'select', linkFrom: null, editing: `${id}/label` });
  return id;
}

/** Where a card drawn out of another lands: the side that faces the other is where the pointer is. */
function landing(from: Box | undefined, at: Position): Position {
  const { width, height } = cardSize;
  const middle = { x: at.x - width / 2, y: at.y - height / 2 };
  if (!from || at.x >= from.x + from.width) return { x: at.x, y: middle.y };
  if (at.x <= from.x) return { x: at.x - width, y: middle.y };
  return { x: middle.x, y: at.y > from.y ? at.y : at.y - height };
}

/** Drags a new link out of a card: onto another card, or onto free canvas for a new one. */
export function connect(
  surface: Surface,
  overlays: StoreApi<Overlays>,
  from: string,
  tapped: () => void,
): Gesture {
  const { board } = surface;
  const target = (at: Position) => {
    const id = cardAt(surface, at);
    return id !== undefined && id !== from && board.scenario.getState().nodes.has(id) ? id : null;
  };
  const over = () => overlays.setState({ draft: null });
  return {
    move: (event) => {
      const at = surface.toCanvas(event);
      overlays.setState({ draft: { from, at, to: target(at) } });
    },
    drop: (event) => {
      over();
      const at = surface.toCanvas(event);
      const to = target(at);
      if (to !== null) {
        const card = surface.things.box(to);
        const rungs = card ? rungsOf(board.scenario.getState(), from, to, card) : [];
        link({ board, overlays }, from, to, rungAt(rungs, at));
      }
      if (to === null && cardAt(surface, at) === undefined) {
        addConnected(board, from, landing(surface.things.box(from), at));
      }
    },
    cancel: over,
    click: tapped,
  };
}
