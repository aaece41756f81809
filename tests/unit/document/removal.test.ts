import { beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { recentlyRemoved } from '../../../shared/document/recently-removed.ts';
import { Refused } from '../../../shared/document/refused.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
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
