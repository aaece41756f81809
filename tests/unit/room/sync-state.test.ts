import { describe, expect, test } from 'vitest';
import {
  minutes,
  startingFacts,
  syncStateOf,
  syncWords,
  type SyncFacts,
} from '../../../client/room/sync-state.ts';

const state = (facts: Partial<SyncFacts>) => syncStateOf({ ...startingFacts, ...facts });

describe('[B11] the sync chip', () => {
  test('[B11] says Saved only when connected and nothing waits', () => {
    expect(syncWords(state({ synced: true }), 0)).toBe('Saved');
    expect(state({ synced: true, waiting: 1 }).kind).toBe('device');
    expect(state({ synced: false }).kind).toBe('connecting');
  });

  test('[B11] says what waits and for how long there has been no connection', () => {
    const offline = state({ waiting: 12, offlineSince: 1_000 });
    expect(syncWords(offline, 43_000)).toBe('Saved on this device, 12 waiting (offline 0:42)');
  });

  test('[B11] claims this device only after the device has written', () => {
    const unwritten = state({ waiting: 3, onDevice: false, offlineSince: 0 });
    expect(syncWords(unwritten, 0)).toBe('3 waiting (offline 0:00)');
  });

  test('[B11] is red only when the device refuses too and there is no connection', () => {
    expect(state({ waiting: 1, deviceFailed: true }).atRisk).toBe(true);
    expect(state({ waiting: 1, deviceFailed: true, synced: true }).atRisk).toBe(false);
    expect(state({ waiting: 1 }).atRisk).toBe(false);
    expect(state({ waiting: 0, deviceFailed: true }).atRisk).toBe(false);
  });

  test('[B11] counts time in minutes, then in hours', () => {
    expect(minutes(59_999)).toBe('0:59');
    expect(minutes(61_000)).toBe('1:01');
    expect(minutes(3_661_000)).toBe('1:01:01');
    expect(minutes(-5)).toBe('0:00');
  });
});
