import { createStore } from 'zustand/vanilla';
import { expect, test } from 'vitest';
import type { LiveNumbers } from '../../../client/board/live-numbers.ts';
import type { Board } from '../../../client/board/board.ts';
import type { Room } from '../../../client/room/room.ts';
import { Motion } from '../../../client/presence/motion.ts';
import { Peers } from '../../../client/presence/peers.ts';
import { followNumbers } from '../../../client/presence/remote-numbers.ts';
import type { Person, Presence } from '../../../shared/protocol/awareness.ts';

function person(id: string, role: Person['role'] = 'edit'): Person {
  return { id, name: `Delegate ${id}`, colour: '#7c3aed', role };
}

function pointers(count: number, at = { x: 0, y: 0 }): Map<number, Presence> {
  return new Map(
    Array.from({ length: count }, (_, index) => [
      index,
      { user: person(`p${index}`, index === 0 ? 'facilitate' : 'edit'), cursor: at },
    ]),
  );
}

test('[C15] a pointer moves from sample to sample over the interval measured, and never beyond', () => {
  const motion = new Motion({ x: 0, y: 0 }, 0);
  motion.sample({ x: 100, y: 0 }, 60);
  expect(motion.where(60).x).toBe(0);
  expect(motion.where(90).x).toBeCloseTo(50);
  expect(motion.where(120).x).toBe(100);
  expect(motion.where(500).x).toBe(100);
  expect(motion.moving(500)).toBe(false);
});

test('[C15] a sample that comes early goes on from where the pointer is, without a jump', () => {
  const motion = new Motion({ x: 0, y: 0 }, 0);
  motion.sample({ x: 100, y: 0 }, 60);
  const before = motion.where(90);
  motion.sample({ x: 200, y: 0 }, 90);
  expect(motion.where(90)).toEqual(before);
  expect(motion.where(120).x).toBe(200);
});

test('[C16] up to twelve pointers are named; of more only the facilitator and those that move', () => {
  const few = new Peers('me');
  few.take(pointers(12), 0);
  expect([...few.all].every((peer) => few.named(peer, 10_000))).toBe(true);
  const many = new Peers('me');
  many.take(pointers(13), 0);
  expect(many.crowded).toBe(true);
  const named = (now: number) => [...many.all].filter((peer) => many.named(peer, now)).length;
  expect(named(10_000)).toBe(1);
  const moved = pointers(13);
  moved.set(5, { user: person('p5'), cursor: { x: 9, y: 9 } });
  many.take(moved, 10_000);
  expect(named(10_001)).toBe(2);
});

test('[C16] one’s own other tabs are not shown', () => {
  const peers = new Peers('p1');
  peers.take(pointers(3), 0);
  expect([...peers.all].map(({ user }) => user.id)).toEqual(['p0', 'p2']);
});

test('[C17] numbers that others drag are live here; what is dragged here stays one’s own', () => {
  const live = createStore<LiveNumbers>(() => new Map([['link:a:x', { value: 0.2 }]]));
  let peers = new Map<number, Presence>();
  const listeners: (() => void)[] = [];
  const room: Pick<Room, 'me' | 'presences' | 'onPresence'> & { board: Pick<Board, 'live'> } = {
    me: person('me'),
    board: { live },
    presences: () => peers,
    onPresence: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  followNumbers(room);
  peers = new Map([
    [1, { user: person('p1'), scrub: { param: 'link:a:x', v: 0.9 } }],
    [2, { user: person('p2'), scrub: { param: 'link:b:y', v: 0.4 } }],
    [3, { user: person('me'), scrub: { param: 'link:c:z', v: 0.1 } }],
  ]);
  for (const listener of listeners) listener();
  expect(live.getState().get('link:a:x')).toEqual({ value: 0.2 });
  expect(live.getState().get('link:b:y')).toMatchObject({ value: 0.4, name: 'Delegate p2' });
  expect(live.getState().has('link:c:z')).toBe(false);
  peers = new Map();
  for (const listener of listeners) listener();
  expect([...live.getState().keys()]).toEqual(['link:a:x']);
});
