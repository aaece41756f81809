import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { seeded } from '../../shared/base/prng.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type { CreateBoardAnswer, SessionAnswer } from '../../shared/protocol/http.ts';
import { buildDocument } from '../../server/rooms/build-document.ts';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { callServer, keyOf } from '../support/new-server.ts';
import { startServerProcess } from '../support/server-process.ts';
import { newWriter } from '../support/writer.ts';
import type { Writer } from '../support/writer.ts';

const rounds = 50;
const writers = 5;
const patience = { timeout: 20_000, interval: 5 };

test(
  '[S7] after kill -9 at random moments nothing that was shown as saved is missing, and all converge',
  { timeout: 300_000 },
  async () => {
    const seed = Date.now() >>> 0;
    const random = seeded(seed);
    const server = await startServerProcess('bare');
    onTestFinished(() => server.destroy());
    const board = await server.createBoard({ template: 'blank' });
    const people = await Promise.all(
      Array.from({ length: writers }, async (_, index) =>
        newWriter(server, await openSession(server.origin, board, `Writer ${index}`)),
      ),
    );
    const stopWriting = writeAllTheTime(people);
    let checked = 0;
    for (let round = 0; round < rounds; round += 1) {
      await allConnected(people);
      await pause(random() * 400);
      await server.kill();
      const onDisk = await readNotes(server.dataDir, board.board);
      const saved = people.flatMap((writer) => [...writer.saved]);
      const missing = saved.filter((key) => !onDisk.has(key));
      expect(missing, `seed ${seed}, round ${round}`).toEqual([]);
      checked = saved.length;
      await server.start();
    }
    stopWriting();
    await vi.waitFor(() => {
      for (const writer of people) {
        expect(writer.saved.size, `seed ${seed}`).toBe(writer.written.length);
        expect(writer.doc.getMap('notes').toJSON()).toEqual(
          people[0]?.doc.getMap('notes').toJSON(),
        );
        expect(Y.encodeStateVector(writer.doc)).toHaveLength(
          Y.encodeStateVector(people[0]?.doc ?? writer.doc).length,
        );
      }
    }, patience);
    const written = people.reduce((sum, writer) => sum + writer.written.length, 0);
    expect(checked).toBeGreaterThan(rounds);
    process.stdout.write(
      `kill rounds: ${rounds} rounds, ${writers} writers, ${written} edits written, ` +
        `${checked} covered by saved(n) before the last kill, 0 missing, all converged (seed ${seed})\n`,
    );
  },
);

async function openSession(
  origin: string,
  board: CreateBoardAnswer,
  name: string,
): Promise<SessionAnswer> {
  const path = `/api/boards/${board.board}/sessions`;
  const { answer } = await callServer(origin, path, { key: keyOf(board.links.edit), name });
  return answer as SessionAnswer;
}

/** Each writer edits about every 20 ms, connected or not. Returns the way to stop. */
function writeAllTheTime(people: readonly Writer[]): () => void {
  const timers = people.map((writer, index) =>
    setInterval(() => {
      writer.write(`w${index}-${writer.written.length}`);
    }, 20),
  );
  const stop = () => {
    for (const timer of timers) clearInterval(timer);
  };
  onTestFinished(stop);
  return stop;
}

function allConnected(people: readonly Writer[]): Promise<void> {
  return vi.waitFor(() => {
    for (const { provider } of people) expect(provider.synced).toBe(true);
  }, patience);
}

/** What the disk holds, read while no server runs, so that no client can have sent it again. */
async function readNotes(dataDir: string, board: string): Promise<ReadonlySet<string>> {
  const storage = await openSqliteStorage(dataDir, (error) => {
    throw error;
  });
  const stored = await storage.load(documentName({ board, kind: 'scenario' }));
  await storage.close();
  expect(stored.damagedBytes).toBe(0);
  return new Set(buildDocument(stored).getMap('notes').keys());
}
