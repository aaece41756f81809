import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepName, keptName, suggestedName } from '../../../client/access/own-name.ts';
import {
  forgetRoom,
  recentRoom,
  recentRooms,
  rememberRoom,
} from '../../../client/access/recent-rooms.ts';
import { forgetSession, keepSession, keptSession } from '../../../client/access/session-store.ts';
import type { SessionAnswer } from '../../../shared/protocol/http.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function session(board: string, expiresAt: string): SessionAnswer {
  return {
    token: 't',
    board,
    participant: 'p',
    name: 'Sara',
    colour: '#335577',
    role: 'edit',
    documents: { scenario: 's', comments: 'c', session: 'x' },
    expiresAt,
  };
}

describe('[U5] this device', () => {
  test('[U5] remembers boards, the last visited first, with the links it was given', () => {
    rememberRoom({ board: 'a', title: 'A', role: 'facilitate', links: { edit: 'e', view: 'v' } });
    rememberRoom({ board: 'b', title: 'B', role: 'edit' });
    rememberRoom({ board: 'a', title: 'A again', role: 'facilitate', code: 'K7M4QD' });
    expect(recentRooms().map(({ board }) => board)).toEqual(['a', 'b']);
    expect(recentRoom('a')).toMatchObject({
      title: 'A again',
      links: { edit: 'e', view: 'v' },
      code: 'K7M4QD',
    });
    forgetRoom('a');
    expect(recentRooms().map(({ board }) => board)).toEqual(['b']);
  });

  test('[U5] opens a board again without asking until the session has expired', () => {
    keepSession(session('a', '2030-01-01T00:00:00Z'));
    expect(keptSession('a', Date.parse('2029-12-31T00:00:00Z'))?.participant).toBe('p');
    expect(keptSession('a', Date.parse('2030-01-02T00:00:00Z'))).toBeUndefined();
    expect(keptSession('b', 0)).toBeUndefined();
    forgetSession('a');
    expect(keptSession('a', 0)).toBeUndefined();
  });

  test('[U5] offers the last name, or one that needs no typing', () => {
    expect(keptName()).toBeUndefined();
    expect(suggestedName()).toMatch(/^Delegate \d{1,2}$/);
    keepName('  Sara ');
    expect(keptName()).toBe('Sara');
  });

  test('[U5] is not troubled by what it cannot read', () => {
    for (const text of ['{', 'null', '7', '[{"board":1},null]']) {
      for (const key of ['parley:rooms', 'parley:session:a', 'parley:name']) kept.set(key, text);
      expect(recentRooms(), text).toEqual([]);
      expect(keptSession('a'), text).toBeUndefined();
      expect(keptName(), text).toBeUndefined();
    }
  });
});
