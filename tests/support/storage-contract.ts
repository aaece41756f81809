import { describe, expect, test, vi } from 'vitest';
import type { LinkRecord, NewBoard, SessionRecord, Storage } from '../../server/storage/storage.ts';

const created = '2026-01-01T00:00:00.000Z';

/** What every storage promises. `open` makes an empty one that ends with the test. */
export function storageContract(kind: string, open: () => Promise<Storage>): void {
  describe(`[S10] the ${kind} storage`, () => {
    test('[S10] numbers the updates of each document and gives them back in order', async () => {
      const storage = await open();
      const seqs = await Promise.all([
        storage.append('b.scenario', 'ann', bytes(1)),
        storage.append('b.scenario', 'bob', bytes(2)),
        storage.append('c.scenario', 'ann', bytes(3)),
        storage.append('b.scenario', 'ann', bytes(4)),
      ]);
      expect(seqs).toEqual([1, 2, 1, 3]);
      const { updates, checkpoint, damagedBytes } = await storage.load('b.scenario');
      expect(updates.map((update) => [update.seq, ...update.bytes])).toEqual([
        [1, 1],
        [2, 2],
        [3, 4],
      ]);
      expect([checkpoint, damagedBytes]).toEqual([undefined, 0]);
    });

    test('[S10] carries calls out in the order in which they were made', async () => {
      const storage = await open();
      const appended = storage.append('b.scenario', 'ann', bytes(1));
      const loaded = storage.load('b.scenario');
      await appended;
      expect((await loaded).updates).toHaveLength(1);
    });

    test('[S10] is flushed when everything before is stored', async () => {
      const storage = await open();
      let stored = 0;
      for (let index = 0; index < 50; index += 1) {
        void storage.append('b.scenario', 'ann', bytes(index)).then(() => (stored += 1));
      }
      await storage.flushed();
      expect(stored).toBe(50);
      expect(storage.queueAgeMs()).toBe(0);
    });

    test('[S10] loads the newest checkpoint and only the log after it', async () => {
      const storage = await open();
      for (let index = 1; index <= 5; index += 1) {
        await storage.append('b.scenario', 'ann', bytes(index));
        if (index <= 4) await storage.checkpoint('b.scenario', index, bytes(100 + index));
      }
      const loaded = await storage.load('b.scenario');
      expect(loaded.checkpoint?.seq).toBe(4);
      expect([...(loaded.checkpoint?.state ?? [])]).toEqual([104]);
      expect(loaded.updates.map(({ seq }) => seq)).toEqual([5]);
    });

    test('[S19] gives a document back as it was at any time, whatever was stored since', async () => {
      const storage = await open();
      const times: string[] = [];
      for (let seq = 1; seq <= 4; seq += 1) {
        await storage.append('b.scenario', 'ann', bytes(seq));
        if (seq !== 2) await storage.checkpoint('b.scenario', seq, bytes(100 + seq));
        times.push(await nextMillisecond());
      }
      const shown = await Promise.all(
        times.map(async (time) => {
          const seq = await storage.seqAt('b.scenario', time);
          const { checkpoint, updates } = await storage.load('b.scenario', seq);
          return [seq, Math.max(checkpoint?.seq ?? 0, ...updates.map((update) => update.seq))];
        }),
      );
      expect(shown).toEqual([1, 2, 3, 4].map((seq) => [seq, seq]));
      expect(await storage.seqAt('b.scenario', '2026-01-01T00:00:00.000Z')).toBe(0);
      expect(await storage.load('b.scenario', 0)).toEqual({ updates: [], damagedBytes: 0 });
    });

    test('[S11] makes a board with its links, code and contents in one step', async () => {
      const storage = await open();
      await storage.createBoard(newBoard('b'));
      expect(await storage.board('b')).toEqual({ id: 'b', created });
      expect(await storage.boards()).toEqual([{ id: 'b', created }]);
      expect(await storage.links('b')).toEqual([link('b')]);
      expect(await storage.linkByHash('hash-b')).toEqual(link('b'));
      expect((await storage.codeByHash('code-b'))?.board).toBe('b');
      expect((await storage.load('b.scenario')).updates).toHaveLength(1);
    });

    test('[S11] forgets a deleted board wholly, and no other', async () => {
      const storage = await open();
      await storage.createBoard(newBoard('b'));
      await storage.createBoard(newBoard('bb'));
      await storage.addSession(session('b', 'one'));
      await storage.addSession(session('bb', 'two'));
      await storage.append('b.comments', 'ann', bytes(1));
      await storage.checkpoint('b.comments', 1, bytes(1));
      const deleted = storage.deleteBoard('b');
      // Of a room that was about to close.
      await storage.checkpoint('b.comments', 1, bytes(1));
      await deleted;
      expect(await storage.board('b')).toBeUndefined();
      expect(await storage.linkByHash('hash-b')).toBeUndefined();
      expect(await storage.codeByHash('code-b')).toBeUndefined();
      expect(await storage.sessionByHash('one')).toBeUndefined();
      for (const document of ['b.scenario', 'b.comments']) {
        expect(await storage.load(document)).toEqual({ updates: [], damagedBytes: 0 });
      }
      expect(await storage.sessionByHash('two')).toEqual(session('bb', 'two'));
      expect((await storage.load('bb.scenario')).updates).toHaveLength(1);
    });

    test('[S11] ends the sessions of a revoked link, once', async () => {
      const storage = await open();
      await storage.createBoard(newBoard('b'));
      await storage.addSession({ ...session('b', 'by-link'), link: 'link-b' });
      await storage.addSession(session('b', 'by-code'));
      expect(await storage.revokeLink('other', 'link-b', created)).toBe(false);
      expect(await storage.revokeLink('b', 'link-b', created)).toBe(true);
      expect(await storage.revokeLink('b', 'link-b', created)).toBe(false);
      expect((await storage.linkByHash('hash-b'))?.revoked).toBe(created);
      expect(await storage.sessionByHash('by-link')).toBeUndefined();
      expect(await storage.sessionByHash('by-code')).toBeDefined();
    });

    test('[S11] keeps one code of a board, counts its people and ends expired sessions', async () => {
      const storage = await open();
      await storage.createBoard(newBoard('b'));
      await storage.setCode('b', { board: 'b', hash: 'code-2', sealed: 'sealed' });
      expect(await storage.codeByHash('code-b')).toBeUndefined();
      expect((await storage.code('b'))?.hash).toBe('code-2');
      await storage.setCode('b', undefined);
      expect(await storage.code('b')).toBeUndefined();
      await storage.addSession(session('b', 'one'));
      await storage.addSession(session('b', 'two'));
      expect(await storage.participants('b')).toBe(2);
      await storage.endSessionsBefore('2027-01-01T00:00:00.000Z');
      expect(await storage.sessionByHash('one')).toBeUndefined();
    });
  });
}

/** Waits until the clock shows another time, and answers one between the two. */
async function nextMillisecond(): Promise<string> {
  const time = new Date().toISOString();
  await vi.waitUntil(() => new Date().toISOString() > time, { interval: 1 });
  return time;
}

function bytes(value: number): Uint8Array {
  return Uint8Array.of(value);
}

function link(board: string): LinkRecord {
  return { id: `link-${board}`, board, hash: `hash-${board}`, role: 'edit', label: '', created };
}

function newBoard(id: string): NewBoard {
  return {
    board: { id, created },
    links: [link(id)],
    code: { board: id, hash: `code-${id}`, sealed: 'sealed' },
    documents: new Map([[`${id}.scenario`, bytes(1)]]),
  };
}

function session(board: string, hash: string): SessionRecord {
  return {
    hash,
    board,
    participant: `person-${hash}`,
    name: 'Ann',
    colour: '#000000',
    role: 'edit',
    team: 'red',
    created,
    expires: '2026-01-01T12:00:00.000Z',
  };
}
