import 'fake-indexeddb/auto';
import { IndexeddbPersistence } from 'y-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Scope } from '../../../shared/base/scope.ts';
import { copyName, setAsideCopy } from '../../../client/room/copy-name.ts';
import { keepFlushed, openDeviceCopy } from '../../../client/room/device-copy.ts';
import { memoryStorage } from '../../../client/access/device-memory.ts';

let scope = new Scope();
afterEach(() => {
  scope.close();
  scope = new Scope();
});

async function storedIn(name: string): Promise<Y.Doc> {
  const doc = scope.own(new Y.Doc());
  const persistence = scope.own(new IndexeddbPersistence(name, doc));
  await persistence.whenSynced;
  return doc;
}

describe("[B14] this device's copy", () => {
  test('[B14] holds every edit once it says so', async () => {
    const doc = scope.own(new Y.Doc());
    const copy = scope.own(openDeviceCopy('holds', doc));
    await copy.loaded;
    for (let index = 0; index < 20; index += 1) doc.getMap('nodes').set(`n${index}`, index);
    await copy.flushed(0);
    expect((await storedIn('holds')).getMap('nodes').size).toBe(20);
  });

  test('[B14] remembers how many edits waited', async () => {
    const doc = scope.own(new Y.Doc());
    const copy = scope.own(openDeviceCopy('waited', doc));
    expect(await copy.loaded).toBe(0);
    doc.getMap('nodes').set('n', 1);
    await copy.flushed(1);
    const next = scope.own(openDeviceCopy('waited', scope.own(new Y.Doc())));
    expect(await next.loaded).toBe(1);
  });

  test('[B14] holds edits made before it was open', async () => {
    const doc = scope.own(new Y.Doc());
    const copy = scope.own(openDeviceCopy('early', doc));
    doc.getMap('nodes').set('n', 1);
    await copy.flushed(0);
    expect((await storedIn('early')).getMap('nodes').get('n')).toBe(1);
  });

  test('[B14] reports a refusal, keeps the edit for others, and has all of it once the device takes it again', async () => {
    const doc = scope.own(new Y.Doc());
    const copy = scope.own(openDeviceCopy('refuses', doc));
    await copy.loaded;
    const reports: boolean[] = [];
    const flush = keepFlushed(
      copy,
      scope,
      () => 1,
      (kept) => reports.push(kept),
      1,
    );
    const refusing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database is closing.', 'InvalidStateError');
    });
    const heard: number[] = [];
    doc.on('update', (update: Uint8Array) => heard.push(update.length));
    doc.on('update', flush);
    doc.getMap('nodes').set('n', 1);
    expect(heard).toHaveLength(1);
    await vi.waitFor(() => {
      expect(reports).toContain(false);
    });
    refusing.mockRestore();
    await vi.waitFor(() => {
      expect(reports.at(-1)).toBe(true);
    });
    expect((await storedIn('refuses')).getMap('nodes').get('n')).toBe(1);
  });
});

test('[B15] a copy that holds a refused change is set aside, not sent again', () => {
  const storage = memoryStorage();
  expect(copyName(storage, 'doc')).toBe('parley/doc');
  setAsideCopy(storage, 'doc');
  expect(copyName(storage, 'doc')).toBe('parley/doc/1');
  setAsideCopy(storage, 'doc');
  expect(copyName(storage, 'doc')).toBe('parley/doc/2');
  expect(copyName(storage, 'other')).toBe('parley/other');
});
