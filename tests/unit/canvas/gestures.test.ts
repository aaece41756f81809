import { beforeEach, expect, test, vi } from 'vitest';
import { addConnected, connect } from '../../../client/canvas/connect.ts';
import { dragThings } from '../../../client/canvas/drag-things.ts';
import { marquee } from '../../../client/canvas/marquee.ts';
import { createOverlays } from '../../../client/canvas/overlays.ts';
import { placeNew } from '../../../client/canvas/place-tool.ts';
import { scrub } from '../../../client/canvas/scrub.ts';
import { Surface } from '../../../client/canvas/surface.ts';
import { numberOf } from '../../../shared/drawing/link-number.ts';
import { select } from '../../../client/board/selection.ts';
import { must } from '../../../shared/base/must.ts';
import { addGroup } from '../../../shared/document/commands/add-group.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';
import { bareRoom } from '../../support/bare-room.ts';

beforeEach(() => {
  const nothing = () => 0;
  for (const name of [
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'addEventListener',
    'removeEventListener',
  ]) {
    vi.stubGlobal(name, nothing);
  }
});

/** A canvas whose corner is the page's, at 100 %, so that points of the page are canvas pixels. */
function opened() {
  const room = bareRoom(iranMediation.scenario(), false);
  const surface = new Surface(room.board);
  surface.setView({ x: 0, y: 0, zoom: 1, width: 4000, height: 3000 }, { x: 0, y: 0 });
  surface.start();
  surface.release();
  let updates = 0;
  room.board.target.doc.on('update', () => (updates += 1));
  return { room, board: room.board, surface, updates: () => updates };
}

function at(x: number, y: number, keys: Partial<PointerEvent> = {}): PointerEvent {
  return {
    clientX: x,
    clientY: y,
    shiftKey: false,
    altKey: false,
    ...keys,
  } as unknown as PointerEvent;
}

const placeOf = (board: ReturnType<typeof opened>['board'], id: string) =>
  must(board.scenario.getState().nodes.get(id)).pos;

test('[C9] a drag is one change and one step to undo, for everything selected', () => {
  const { board, surface, room, updates } = opened();
  const before = [placeOf(board, 'talks'), placeOf(board, 'verif')];
  select(board, ['talks', 'verif']);
  const start = at(10, 10);
  const drag = dragThings(surface, room.presence, 'talks', start);
  drag.begin?.(start);
  for (const step of [20, 60, 110]) drag.move(at(10 + step, 10 + step / 2));
  expect(updates()).toBe(0);
  expect(surface.things.box('verif')).toMatchObject({ x: must(before[1]).x + 110 });
  drag.drop(at(120, 65));
  expect(updates()).toBe(1);
  expect(placeOf(board, 'talks')).toEqual({
    x: must(before[0]).x + 110,
    y: must(before[0]).y + 55,
  });
  board.undo.undo();
  expect([placeOf(board, 'talks'), placeOf(board, 'verif')]).toEqual(before);
});

test('[C9] a drag that is given up changes nothing, here or in the document', () => {
  const { board, surface, room, updates } = opened();
  const before = placeOf(board, 'talks');
  const drag = dragThings(surface, room.presence, 'talks', at(0, 0));
  drag.begin?.(at(0, 0));
  drag.move(at(300, 300));
  drag.cancel();
  expect(updates()).toBe(0);
  expect(surface.things.box('talks')).toMatchObject(before);
});

test('[C9] a frame takes along what stands in it', () => {
  const { board, surface, room } = opened();
  const before = placeOf(board, 'talks');
  const group = addGroup(board.target, {
    label: 'Talks',
    frame: { x: before.x - 20, y: before.y - 20, width: 260, height: 160 },
  });
  surface.release();
  const drag = dragThings(surface, room.presence, group, at(0, 0));
  drag.begin?.(at(0, 0));
  drag.move(at(50, 0));
  drag.drop(at(50, 0));
  expect(placeOf(board, 'talks')).toEqual({ x: before.x + 50, y: before.y });
});

test('[C9] a number is dragged with all its consequences, and written once when it is let go', () => {
  const { board, room, updates } = opened();
  const { nodes, links } = board.scenario.getState();
  const link = must(links.get('l21'));
  const number = must(numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) }));
  const gesture = scrub(board, room.presence, number, at(0, 0), () => undefined);
  for (const x of [8, 24, 40]) gesture.move(at(x, 0));
  expect(board.live.getState().get(number.param)).toEqual({ value: 0.65 });
  expect(updates()).toBe(0);
  gesture.drop(at(40, 0));
  expect(updates()).toBe(1);
  expect(board.live.getState().size).toBe(0);
  expect(board.scenario.getState().links.get('l21')?.effects['yes']?.['verified']?.v).toBe(0.65);
});

test('[C18] a link drawn onto a card joins the two; onto free canvas it makes a new one, as one step', () => {
  const { board, surface, updates } = opened();
  const overlays = createOverlays();
  const target = must(surface.things.box('spoiler'));
  const onto = at(target.x + 20, target.y + 20);
  const drawn = connect(surface, overlays, 'ru_ready', () => undefined);
  drawn.move(onto);
  expect(overlays.getState().draft).toMatchObject({ from: 'ru_ready', to: 'spoiler' });
  drawn.drop(onto);
  const { links } = board.scenario.getState();
  expect([...links.values()].some(({ from, to }) => from === 'ru_ready' && to === 'spoiler')).toBe(
    true,
  );
  const id = must(addConnected(board, 'spoiler', { x: 3000, y: 2000 }));
  expect(updates()).toBe(2);
  expect(board.ui.getState().editing).toBe(`${id}/label`);
  board.undo.undo();
  expect(board.scenario.getState().nodes.has(id)).toBe(false);
});

test('[C18] a new card belongs to the phase in whose column it is put', () => {
  const { board } = opened();
  const beside = placeOf(board, 'talks');
  const id = must(placeNew(board, 'event', { x: beside.x + 100, y: beside.y + 900 }));
  expect(board.scenario.getState().nodes.get(id)).toMatchObject({ kind: 'event', phase: 'p4' });
  expect(board.selection.getState().focused).toBe(id);
});

test('[C19] the rectangle selects what it touches, and with Shift adds to what was selected', () => {
  const { board, surface } = opened();
  const overlays = createOverlays();
  const box = must(surface.things.box('talks'));
  select(board, ['us_request']);
  const drawn = marquee(surface, overlays, at(box.x - 5, box.y - 5, { shiftKey: true }));
  drawn.move(at(box.x + 20, box.y + 20));
  expect(board.selection.getState().selected).toEqual(new Set(['us_request', 'talks']));
  drawn.cancel();
  expect(board.selection.getState().selected).toEqual(new Set(['us_request']));
  const click = marquee(surface, overlays, at(1, 1));
  click.click?.(at(1, 1));
  expect(board.selection.getState().selected.size).toBe(0);
});
