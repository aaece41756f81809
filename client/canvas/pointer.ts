import type { StoreApi } from 'zustand/vanilla';
import { select, toggleSelected } from '../board/selection.ts';
import type { PresenceSender } from '../room/presence.ts';
import { connect, link } from './connect.ts';
import { drawFrame } from './draw-frame.ts';
import { dragThings } from './drag-things.ts';
import { follow, type Gesture } from './gesture.ts';
import { numberOf } from '../../shared/drawing/link-number.ts';
import { marquee } from './marquee.ts';
import { openMenu, openNumber } from './open.ts';
import type { Overlays } from './overlays.ts';
import { partOf, type Part } from './parts.ts';
import { placeNew } from './place-tool.ts';
import { createAutoPan } from './auto-pan.ts';
import { resizeFrame } from './resize-frame.ts';
import { scrub } from './scrub.ts';
import { longPressMs } from './sizes.ts';
import type { Surface } from './surface.ts';
import type { SetViewport } from './viewport.ts';

export interface PointerParts {
  readonly surface: Surface;
  readonly overlays: StoreApi<Overlays>;
  readonly presence: PresenceSender;
  readonly set: SetViewport;
}

/** Turns a press on the canvas into the gesture that it starts, by what it is on and by the tool. */
export function pressed(parts: PointerParts, event: PointerEvent, panning: boolean): void {
  const { surface } = parts;
  const part = partOf(surface, event);
  if (part.kind === 'control' || event.button !== 0 || panning) return;
  const gesture = gestureOf(parts, part, event);
  if (!gesture) return;
  surface.hover(null);
  const cancel = follow(event, gesture, part.kind === 'pill' ? 3 : undefined);
  if (event.pointerType === 'touch') watchLongPress(parts, event, cancel);
}

function gestureOf(parts: PointerParts, part: Part, event: PointerEvent): Gesture | undefined {
  const { surface, overlays, presence } = parts;
  const { board } = surface;
  const { tool, linkFrom } = board.ui.getState();
  const edits = board.mayEdit;
  const adds = event.shiftKey || overlays.getState().gathering;
  if (tool === 'group' && edits) return panning(parts, drawFrame(surface, overlays, event));
  if (part.kind === 'canvas') return onCanvas(parts, event);
  if (part.kind === 'link' || part.kind === 'pill') {
    const click = () => selectOne(parts, part.id, adds);
    const number = part.kind === 'pill' && edits ? numberFor(surface, part.id) : undefined;
    if (!number) return still(click);
    return scrub(board, presence, number, event, () => {
      click();
      if (!adds) openNumber(parts, part.id);
    });
  }
  if (part.kind === 'control') return undefined;
  if (part.kind === 'corner' && edits) return resizeFrame(surface, part.id, part.corner, event);
  if (linkFrom !== null && linkFrom !== part.id && isNode(surface, part.id)) {
    return still(() => {
      board.ui.setState({ tool: 'select', linkFrom: null });
      link({ board, overlays }, linkFrom, part.id);
    });
  }
  if (edits && (part.kind === 'port' || tool === 'link') && isNode(surface, part.id)) {
    return panning(
      parts,
      connect(surface, overlays, part.id, () => {
        board.ui.setState({ tool: 'link', linkFrom: part.id });
      }),
    );
  }
  const click = () => selectOne(parts, part.id, adds);
  if (!edits) return still(click);
  if (event.shiftKey) return still(click);
  return panning(parts, { ...dragThings(surface, presence, part.id, event), click });
}

function onCanvas(parts: PointerParts, event: PointerEvent): Gesture {
  const { surface, overlays } = parts;
  const { board } = surface;
  const { tool, linkFrom } = board.ui.getState();
  if (overlays.getState().gathering) return still(() => overlays.setState({ gathering: false }));
  if (tool !== 'select' && tool !== 'link') {
    return still(() => placeNew(board, tool, surface.toCanvas(event)));
  }
  const drop = () => board.ui.setState({ tool: 'select', linkFrom: null });
  if (linkFrom !== null || tool === 'link') return still(drop);
  const drawn = marquee(surface, overlays, event);
  // One finger on free canvas pans; only a mouse or a pen draws the rectangle.
  return event.pointerType === 'touch' ? still(() => drawn.click?.(event)) : panning(parts, drawn);
}

/** The gesture, with a view that moves along at the edges. */
function panning({ surface, set }: PointerParts, gesture: Gesture): Gesture {
  return { ...gesture, companion: createAutoPan(surface, set, gesture.move) };
}

function selectOne({ surface: { board } }: PointerParts, id: string, adds: boolean): void {
  if (adds) toggleSelected(board, id);
  else select(board, [id]);
}

function still(click: () => unknown): Gesture {
  const nothing = () => undefined;
  return { move: nothing, drop: nothing, cancel: nothing, click: () => void click() };
}

function watchLongPress(parts: PointerParts, event: PointerEvent, cancel: () => void): void {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
    cancel();
    openMenu(parts, event);
  }, longPressMs);
  const stop = () => {
    clearTimeout(timer);
    over.abort();
  };
  const options = { signal: over.signal, capture: true };
  addEventListener('pointerup', stop, options);
  addEventListener('pointercancel', stop, options);
  addEventListener('pointerdown', stop, options);
  addEventListener(
    'pointermove',
    (move) => {
      if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > 8) stop();
    },
    options,
  );
}

function isNode(surface: Surface, id: string): boolean {
  return surface.board.scenario.getState().nodes.has(id);
}

function numberFor(surface: Surface, id: string) {
  const { nodes, links } = surface.board.scenario.getState();
  const found = links.get(id);
  return found && numberOf(found, { from: nodes.get(found.from), to: nodes.get(found.to) });
}
