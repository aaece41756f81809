import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../shared/base/limits.ts';
import { below, seeded } from '../../../shared/base/prng.ts';
import type { Random } from '../../../shared/base/prng.ts';
import { Guard } from '../../../server/rooms/guard.ts';
import { rootsOf } from '../../../server/rooms/roots.ts';
import { scanUpdate } from '../../../server/rooms/scan-update.ts';
import { UpdateRefused } from '../../../server/rooms/update-refused.ts';
import { editAtRandom } from '../../support/random-edits.ts';

const seeds = 25;
const edits = 120;
const replicas = 3;
const patience = { timeout: 60_000 };

/** Offers an update to a guarded document. */
function offer(guard: Guard, update: Uint8Array): 'admitted' | 'gap' | 'refused' {
  try {
    const shape = scanUpdate(update, limits.structsOfUpdate);
    if (guard.place(shape) === 'gap') return 'gap';
    guard.admit(update, shape, 'test');
    return 'admitted';
  } catch (error) {
    if (error instanceof UpdateRefused) return 'refused';
    throw error;
  }
}

/** Replicas that edit and sometimes hear of each other, and all their updates in order. */
function honestUpdates(random: Random): { docs: Y.Doc[]; updates: Uint8Array[] } {
  const updates: Uint8Array[] = [];
  const docs = Array.from({ length: replicas }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + below(random, 1_000_000) * replicas + index;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === null) updates.push(update);
    });
    return doc;
  });
  for (let index = 0; index < edits; index += 1) {
    const doc = docs[below(random, replicas)];
    const other = docs[below(random, replicas)];
    if (!doc || !other) continue;
    editAtRandom(doc, random);
    if (below(random, 3) === 0) {
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)), 'peer');
    }
  }
  return { docs, updates };
}

test(
  '[H7] every honest update is admitted, again and merged too, and the document is as everywhere',
  patience,
  () => {
    let admitted = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = seeded(seed);
      const { docs, updates } = honestUpdates(random);
      const live = new Y.Doc();
      const guard = new Guard(live, rootsOf('scenario'));
      for (const [index, update] of updates.entries()) {
        expect(offer(guard, update), `seed ${seed}`).toBe('admitted');
        admitted += 1;
        if (below(random, 10) === 0) {
          const again = updates[below(random, index + 1)];
          if (again) expect(offer(guard, again), `seed ${seed}, again`).toBe('admitted');
        }
      }
      // Several rounds, because Yjs tidies up formatting whenever it hears of some.
      for (let round = 0; round < 4; round += 1) {
        for (const doc of docs) {
          expect(offer(guard, Y.encodeStateAsUpdate(doc)), `seed ${seed}, whole`).toBe('admitted');
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(live), 'peer');
        }
      }
      for (const doc of docs) {
        expect(doc.getMap('notes').toJSON()).toEqual(live.getMap('notes').toJSON());
      }
      expect(offer(new Guard(new Y.Doc(), rootsOf('scenario')), Y.mergeUpdates(updates))).toBe(
        'admitted',
      );
    }
    process.stdout.write(`guard: ${admitted} of ${admitted} honest updates admitted\n`);
  },
);

test(
  '[H7] updates that come before what they build on are seen as gaps, and fit afterwards',
  patience,
  () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { updates } = honestUpdates(seeded(seed));
      const guard = new Guard(new Y.Doc(), rootsOf('scenario'));
      let waiting = updates.toReversed();
      while (waiting.length > 0) {
        const left = waiting.filter((update) => {
          const verdict = offer(guard, update);
          expect(verdict, `seed ${seed}`).not.toBe('refused');
          return verdict === 'gap';
        });
        expect(left.length, `seed ${seed}`).toBeLessThan(waiting.length);
        waiting = left;
      }
    }
  },
);

test('[H7] of damaged updates none that is admitted leaves the document unsound', patience, () => {
  const counts = { admitted: 0, gap: 0, refused: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seeded(seed);
    const { updates } = honestUpdates(random);
    const live = new Y.Doc();
    const guard = new Guard(live, rootsOf('scenario'));
    for (const update of updates) {
      for (let round = 0; round < 3; round += 1) counts[offer(guard, damage(update, random))] += 1;
      expect(live.store.pendingStructs, `seed ${seed}`).toBeNull();
      expect(live.store.pendingDs, `seed ${seed}`).toBeNull();
      offer(guard, update);
    }
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(live));
    for (const root of rootsOf('scenario')) {
      expect(copy.getMap(root).toJSON(), `seed ${seed}`).toEqual(live.getMap(root).toJSON());
    }
    expect([...live.share.keys()].every((root) => rootsOf('scenario').has(root))).toBe(true);
  }
  process.stdout.write(`guard: damaged updates ${JSON.stringify(counts)}\n`);
  expect(counts.refused).toBeGreaterThan(counts.admitted);
});

function damage(update: Uint8Array, random: Random): Uint8Array {
  const damaged = update.slice();
  for (let flips = 1 + below(random, 3); flips > 0; flips -= 1) {
    damaged[below(random, damaged.length)] = below(random, 256);
  }
  return below(random, 4) === 0 ? damaged.slice(0, below(random, damaged.length)) : damaged;
}
