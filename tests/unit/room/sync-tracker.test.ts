import { describe, expect, test, vi } from 'vitest';
import { SyncTracker } from '../../../client/room/sync-tracker.ts';
import { waitingMemory } from '../../../client/room/waiting-memory.ts';
import { deviceMemory, memoryStorage } from '../../../client/access/device-memory.ts';

describe('[B12] edits that wait', () => {
  test('[B12] are counted over a reload, and again over the next one', () => {
    const storage = memoryStorage();
    const first = new SyncTracker(waitingMemory(storage, 'doc', 'a'), () => 5_000);
    first.disconnected();
    first.updated(true);
    first.updated(true);

    const second = new SyncTracker(waitingMemory(storage, 'doc', 'b'));
    expect(second.store.getState()).toMatchObject({
      kind: 'device',
      waiting: 2,
      offlineSince: 5_000,
    });
    second.updated(true);

    const third = new SyncTracker(waitingMemory(storage, 'doc', 'c'));
    expect(third.store.getState().waiting).toBe(3);
    third.sent(1, true);
    third.synced(true);
    third.saved(1);
    expect(third.store.getState()).toMatchObject({ kind: 'saved', waiting: 0 });
    expect(storage.length).toBe(0);
  });

  test('[B12] are counted from the device’s copy when a killed browser lost the quicker count', () => {
    const storage = memoryStorage();
    const tracker = new SyncTracker(waitingMemory(storage, 'doc', 'a'));
    tracker.found(3);
    tracker.found(2);
    expect(tracker.store.getState()).toMatchObject({ kind: 'device', waiting: 3 });
    tracker.sent(1, true);
    tracker.synced(true);
    expect(tracker.saved(1)).toBe('all');
    expect(tracker.saved(2)).toBe('some');
  });

  test('[B12] of two tabs are both counted, and other documents are not', () => {
    const storage = memoryStorage();
    const one = new SyncTracker(waitingMemory(storage, 'doc', 'a'));
    const two = new SyncTracker(waitingMemory(storage, 'doc', 'b'));
    const other = new SyncTracker(waitingMemory(storage, 'other', 'c'));
    for (const tab of [one, two, other]) tab.updated(true);
    expect(new SyncTracker(waitingMemory(storage, 'doc', 'd')).waiting).toBe(2);
  });
});

describe('[B13] an edit and its frame', () => {
  test('[B13] belong together only when the provider really sent one', () => {
    const tracker = new SyncTracker(waitingMemory(memoryStorage(), 'doc', 'a'));
    tracker.sent(1, true);
    tracker.synced(true);
    // Connected: the provider sent frame 2 for this edit before the tracker hears of it.
    tracker.sent(2, false);
    tracker.updated(true);
    // The line is closing: no frame went out for this one.
    tracker.updated(true);
    tracker.saved(2);
    expect(tracker.store.getState()).toMatchObject({ kind: 'device', waiting: 1 });
    tracker.disconnected();
    tracker.sent(1, true);
    tracker.synced(true);
    tracker.saved(1);
    expect(tracker.store.getState()).toMatchObject({ kind: 'saved', waiting: 0 });
  });

  test("[B13] others' changes are not counted", () => {
    const tracker = new SyncTracker(waitingMemory(memoryStorage(), 'doc', 'a'));
    tracker.synced(true);
    tracker.updated(false);
    expect(tracker.store.getState()).toMatchObject({ kind: 'saved', waiting: 0 });
  });

  test('[B13] a broken storage costs the count alone', () => {
    const storage = memoryStorage();
    storage.setItem('parley:waiting:doc:x', '{"edits":');
    storage.setItem('parley:waiting:doc:y', '{"edits":-3}');
    storage.setItem = () => {
      throw new Error('full');
    };
    const tracker = new SyncTracker(waitingMemory(storage, 'doc', 'a'));
    tracker.updated(true);
    expect(tracker.waiting).toBe(1);
  });
});

describe('[B12] a device that may not remember', () => {
  test('[B12] still counts what waits, for as long as the page is open', () => {
    vi.stubGlobal('localStorage', undefined);
    const tracker = new SyncTracker(waitingMemory(deviceMemory(), 'doc', 'a'));
    tracker.updated(true);
    expect(tracker.waiting).toBe(1);
    vi.unstubAllGlobals();
  });
});
