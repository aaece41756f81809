import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Scope } from '../../shared/base/scope.ts';
import { change } from '../../shared/document/change.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { must } from '../../shared/base/must.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { openDocument, type OpenDocument } from '../../client/room/open-document.ts';
import { presencesOf } from '../../client/room/people.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };
import { memoryStorage } from '../../client/access/device-memory.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let scope: Scope;
let board: { id: string; links: Record<'edit' | 'view', string> };

beforeEach(async () => {
  scope = new Scope();
  server = await startServerProcess('bare');
  const made = await server.createBoard({ scenario: template });
  board = { id: made.board, links: made.links };
});

afterEach(async () => {
  scope.close();
  await server.destroy();
});

async function enter(role: 'edit' | 'view', name: string): Promise<SessionAnswer> {
  const key = must(new URL(board.links[role]).hash.split('k=')[1]);
  const response = await fetch(`${server.origin}/api/boards/${board.id}/sessions`, {
    method: 'POST',
    body: JSON.stringify({ key, name }),
    headers: { 'content-type': 'application/json' },
  });
  return (await response.json()) as SessionAnswer;
}

interface Desk {
  readonly memory: Storage;
  readonly session: SessionAnswer;
}

/** Opens the board in one more "tab" of a browser; tests in one process share IndexedDB, so only one desk at a time may count on its own copy. */
function open({ memory, session }: Desk, renew: () => Promise<boolean> = noRenewal): OpenDocument {
  return scope.own(
    openDocument({
      name: session.documents.scenario,
      syncUrl: `${server.origin.replace('http', 'ws')}/sync`,
      token: () => session.token,
      renew,
      memory,
    }),
  );
}

const noRenewal = () => Promise.resolve(false);

async function desk(role: 'edit' | 'view', name: string): Promise<Desk> {
  return { memory: memoryStorage(), session: await enter(role, name) };
}

function move({ doc }: OpenDocument, node: string, x: number): void {
  const target = new ScenarioDoc(doc);
  change(target, 'user', () => {
    must(target.live('nodes', node)).set('pos', { x, y: 0 });
  });
}

function placeOf({ doc }: OpenDocument, node: string): number | undefined {
  const pos = new ScenarioDoc(doc).live('nodes', node)?.get('pos') as { x: number } | undefined;
  return pos?.x;
}

const states = (opened: OpenDocument) => opened.sync.getState();
const soon = { timeout: 10_000, interval: 20 };

describe('[B19] a document between device and server', () => {
  test('[B19] opens with its content, says Saved, and counts an edit until the server has it', async () => {
    const opened = open(await desk('edit', 'Ada'));
    expect(states(opened).kind).toBe('connecting');
    await opened.ready;
    expect(placeOf(opened, 'talks')).toBeDefined();
    await vi.waitFor(() => {
      expect(states(opened).kind).toBe('saved');
    }, soon);
    const kinds: string[] = [];
    opened.sync.subscribe(({ kind, waiting }) => kinds.push(`${kind} ${waiting}`));
    move(opened, 'talks', 1234);
    expect(kinds[0]).toBe('device 1');
    await vi.waitFor(() => {
      expect(states(opened)).toMatchObject({ kind: 'saved', waiting: 0 });
    }, soon);
  });

  test('[B19] what was shown as saved survives kill -9, what waits arrives after the restart', async () => {
    const ada = await desk('edit', 'Ada');
    const opened = open(ada);
    await opened.ready;
    move(opened, 'talks', 1);
    await vi.waitFor(() => {
      expect(states(opened).kind).toBe('saved');
    }, soon);
    await server.kill();
    await vi.waitFor(() => {
      expect(states(opened).kind).toBe('connecting');
    }, soon);
    move(opened, 'verif', 2);
    move(opened, 'spoiler', 3);
    await vi.waitFor(() => {
      expect(states(opened)).toMatchObject({ kind: 'device', waiting: 2, onDevice: true });
    }, soon);
    expect(states(opened).offlineSince).not.toBeNull();
    await server.start();
    await vi.waitFor(() => {
      expect(states(opened)).toMatchObject({ kind: 'saved', waiting: 0, offlineSince: null });
    }, soon);
    opened.destroy();
    indexedDB.deleteDatabase(`parley/${ada.session.documents.scenario}`);
    const other = open(await desk('edit', 'Ben'));
    await other.ready;
    expect(['talks', 'verif', 'spoiler'].map((node) => placeOf(other, node))).toEqual([1, 2, 3]);
  });

  test('[B19] edits made without a server survive a reload and are sent by the next page', async () => {
    const ada = await desk('edit', 'Ada');
    const first = open(ada);
    await first.ready;
    await vi.waitFor(() => {
      expect(states(first).kind).toBe('saved');
    }, soon);
    await server.kill();
    move(first, 'talks', 77);
    await vi.waitFor(() => {
      expect(states(first)).toMatchObject({ kind: 'device', onDevice: true });
    }, soon);
    first.destroy();

    const second = open(ada);
    await second.ready;
    expect(placeOf(second, 'talks')).toBe(77);
    expect(states(second)).toMatchObject({ kind: 'device', waiting: 1 });
    await server.start();
    await vi.waitFor(() => {
      expect(states(second)).toMatchObject({ kind: 'saved', waiting: 0 });
    }, soon);
  });

  test('[B19] a viewer who writes all the same is told, and does not write it again', async () => {
    const viewer = await desk('view', 'Vic');
    const opened = open(viewer);
    await opened.ready;
    await vi.waitFor(() => {
      expect(states(opened).kind).toBe('saved');
    }, soon);
    move(opened, 'talks', 5);
    await vi.waitFor(() => {
      expect(states(opened).ended).toMatchObject({ code: 4403 });
    }, soon);
    opened.destroy();
    const again = open(viewer);
    await again.ready;
    expect(placeOf(again, 'talks')).not.toBe(5);
    await vi.waitFor(() => {
      expect(states(again)).toMatchObject({ kind: 'saved', ended: null });
    }, soon);
  });

  test('[B19] an ended session is renewed without losing an edit', async () => {
    const ada = await desk('edit', 'Ada');
    let { session } = ada;
    const broken = { ...ada, session: { ...session, token: 'x'.repeat(43) } };
    const renewed = vi.fn<() => Promise<boolean>>(async () => {
      session = await enter('edit', 'Ada again');
      Object.assign(broken.session, { token: session.token });
      return true;
    });
    const opened = open(broken, renewed);
    await opened.ready;
    expect(renewed).toHaveBeenCalledTimes(1);
    move(opened, 'talks', 6);
    await vi.waitFor(() => {
      expect(states(opened)).toMatchObject({ kind: 'saved', waiting: 0 });
    }, soon);
  });
});

describe('[B24] a dead connection', () => {
  test('[B24] is noticed within 15 s though nobody closes it, and nothing is lost', async () => {
    const opened = open(await desk('edit', 'Ada'));
    await opened.ready;
    await vi.waitFor(() => {
      expect(states(opened).kind).toBe('saved');
    }, soon);
    server.freeze();
    move(opened, 'talks', 9);
    await vi.waitFor(
      () => {
        expect(states(opened)).toMatchObject({ kind: 'device', waiting: 1, onDevice: true });
        expect(states(opened).offlineSince).not.toBeNull();
      },
      { timeout: 15_000, interval: 100 },
    );
    server.thaw();
    await vi.waitFor(() => {
      expect(states(opened)).toMatchObject({ kind: 'saved', waiting: 0 });
    }, soon);
  });
});

describe('[B20] the people of a document', () => {
  test('[B20] see each other again at once after the server was killed', async () => {
    const [ada, ben] = [open(await desk('edit', 'Ada')), open(await desk('view', 'Ben'))];
    const names = (opened: OpenDocument) =>
      [...presencesOf(opened.awareness).values()].map(({ user }) => user.name);
    await vi.waitFor(() => {
      expect([names(ada), names(ben)]).toEqual([['Ben'], ['Ada']]);
    }, soon);
    await server.kill();
    await vi.waitFor(() => {
      expect([names(ada), names(ben)]).toEqual([[], []]);
    }, soon);
    await server.start();
    await vi.waitFor(() => {
      expect([names(ada), names(ben)]).toEqual([['Ben'], ['Ada']]);
    }, soon);
  });
});
