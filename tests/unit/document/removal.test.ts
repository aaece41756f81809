import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createLog } from '../../../server/base/log.ts';
import { Rooms } from '../../../server/rooms/rooms.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { recentlyRemoved } from '../../../shared/document/recently-removed.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { purge, restorableMs } from '../../../shared/document/purge.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';
import { createMemoryStorage } from '../../support/memory-board-storage.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
});

const day = 24 * 60 * 60 * 1000;

describe('records that were removed long ago', () => {
  const made = Date.parse('2026-01-01T00:00:00.000Z');
  const removedAt = Date.parse('2026-03-01T00:00:00.000Z');

  function removeAt(time: number, id: string): void {
    vi.useFakeTimers({ now: time });
    try {
      remove(target, [{ collection: 'nodes', id }]);
    } finally {
      vi.useRealTimers();
    }
  }

  test('[D24] go for good after thirty days, as one update, and leave the rest as it was', () => {
    removeAt(removedAt, 'ask');
    removeAt(removedAt + 2 * day, 'talks');
    const before = readScenario(target);
    const size = Y.encodeStateAsUpdate(target.doc).length;
    const { peer, sync } = withPeer(target);
    let updates = 0;
    target.doc.on('update', () => {
      updates += 1;
    });
    expect(purge(target, { made, now: removedAt + restorableMs })).toBe(0);
    expect(purge(target, { made, now: removedAt + restorableMs + day })).toBe(3);
    expect(updates).toBe(1);
    expect(recentlyRemoved(target).map(({ id }) => id)).not.toContain('ask');
    expect(recentlyRemoved(target).map(({ id }) => id)).toContain('talks');
    expect(() => restore(target, [{ collection: 'nodes', id: 'ask' }])).toThrow(Refused);
    expect(readScenario(target)).toEqual(before);
    expect(Y.encodeStateAsUpdate(target.doc).length).toBeLessThan(size);
    sync();
    expect(recentlyRemoved(peer)).toEqual(recentlyRemoved(target));
  });

  test('[D24] stay when the clock that removed them is not to be believed', () => {
    removeAt(Date.parse('2001-01-01T00:00:00.000Z'), 'ask');
    target.collections.nodes.get('talks')?.set('deletedAt', 'yesterday');
    expect(purge(target, { made, now: removedAt })).toBe(0);
    restore(target, [{ collection: 'nodes', id: 'ask' }]);
    expect(readScenario(target).nodes.has('ask')).toBe(true);
  });

  test('[D24] are purged when their room opens, and do not come back', async () => {
    removeAt(removedAt, 'ask');
    const storage = createMemoryStorage();
    await storage.createBoard({
      board: { id: 'oldboard', created: new Date(made).toISOString() },
      links: [],
      code: { board: 'oldboard', hash: '', sealed: '' },
      documents: new Map([['oldboard.scenario', Y.encodeStateAsUpdate(target.doc)]]),
    });
    const lines: string[] = [];
    const rooms = new Rooms(
      storage,
      createLog('info', (line) => lines.push(line)),
    );
    for (let times = 0; times < 2; times += 1) {
      const { doc } = await rooms.open('oldboard.scenario');
      expect(recentlyRemoved(new ScenarioDoc(doc))).toEqual([]);
      expect(new ScenarioDoc(doc).collections.nodes.has('talks')).toBe(true);
      await rooms.closeAll();
    }
    expect(lines.filter((line) => line.includes('"purged"'))).toHaveLength(1);
  });
});

describe('removing and restoring', () => {
  test('[D14] links and evidence go with their node in one step, and come back with it', () => {
    const before = readScenario(target);
    let updates = 0;
    target.doc.on('update', () => {
      updates += 1;
    });
    remove(target, [{ collection: 'nodes', id: 'ask' }]);
    expect(updates).toBe(1);
    const after = readScenario(target);
    expect([...after.nodes.keys()]).toEqual(['deal', 'talks']);
    expect([...after.links.keys()]).toEqual(['l2']);
    expect(after.evidence.size).toBe(0);
    expect(after.notes.size).toBe(1);
    const removed = recentlyRemoved(target);
    expect(removed.map(({ id }) => id).sort()).toEqual(['ask', 'e1', 'l1']);
    expect(removed.find(({ id }) => id === 'ask')?.label).toBe('US asks');
    expect(new Set(removed.map(({ removal }) => removal)).size).toBe(1);
    restore(target, [{ collection: 'nodes', id: 'ask' }]);
    expect(readScenario(target)).toEqual(before);
    expect(recentlyRemoved(target)).toEqual([]);
  });

  test('[D14] a link that was removed on its own stays away when its node comes back', () => {
    remove(target, [{ collection: 'links', id: 'l1' }]);
    remove(target, [{ collection: 'nodes', id: 'ask' }]);
    restore(target, [{ collection: 'nodes', id: 'ask' }]);
    expect([...readScenario(target).links.keys()]).toEqual(['l2']);
    restore(target, [{ collection: 'links', id: 'l1' }]);
    expect([...readScenario(target).links.keys()]).toEqual(['l1', 'l2']);
  });

  test('[D14] a link waits for both of its ends', () => {
    remove(target, [
      { collection: 'nodes', id: 'ask' },
      { collection: 'nodes', id: 'talks' },
    ]);
    expect(() => restore(target, [{ collection: 'links', id: 'l1' }])).toThrow(Refused);
    restore(target, [{ collection: 'nodes', id: 'talks' }]);
    expect([...readScenario(target).links.keys()]).toEqual(['l2']);
    restore(target, [{ collection: 'nodes', id: 'ask' }]);
    expect([...readScenario(target).links.keys()]).toEqual(['l1', 'l2']);
  });

  test('[D14] what was edited while it was being removed comes back edited', () => {
    const { peer, sync } = withPeer(target);
    remove(target, [{ collection: 'nodes', id: 'deal' }]);
    rename(peer, { collection: 'nodes', id: 'deal' }, 'A verified deal');
    addLink(peer, { from: 'ask', to: 'deal' });
    sync();
    expect(readScenario(target).nodes.has('deal')).toBe(false);
    expect(readScenario(target).links.size).toBe(2);
    restore(peer, [{ collection: 'nodes', id: 'deal' }]);
    sync();
    expect(readScenario(target).nodes.get('deal')?.label).toBe('A verified deal');
    expect(readScenario(target).links.size).toBe(3);
  });
});
