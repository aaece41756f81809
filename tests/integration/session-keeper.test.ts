import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../client/access/api.ts';
import { secretOf } from '../../client/access/board-link.ts';
import { recentRoom, rememberRoom } from '../../client/access/recent-rooms.ts';
import { keepSessionOf } from '../../client/room/session-keeper.ts';
import { must } from '../../shared/base/must.ts';
import { memoryStorage } from '../../client/access/device-memory.ts';
import { newServer, type TestServer } from '../support/new-server.ts';

let server: TestServer;
let isReachable: boolean;

beforeEach(async () => {
  server = await newServer();
  isReachable = true;
  const really = fetch;
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('location', { origin: server.origin });
  vi.stubGlobal('fetch', (path: string, request: RequestInit) =>
    isReachable
      ? really(new URL(path, server.origin), request)
      : Promise.reject(new TypeError('offline')),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const secretIn = (link: string) => must(secretOf(new URL(link).hash));

describe('[B28] who this browser is on a board', () => {
  test('[B28] is kept on the device, so that the address alone comes back as the same person', async () => {
    const { board, links } = await server.createBoard();
    const secret = secretIn(links.edit);
    const first = await keepSessionOf({ board, secret, name: 'Ada' });
    expect(first.current()).toMatchObject({ name: 'Ada', role: 'edit' });
    isReachable = false;
    const again = await keepSessionOf({ board, name: 'Somebody else' });
    expect(again.current()).toEqual(first.current());
    expect(recentRoom(board)?.links.edit).toBe(links.edit);
  });

  test('[B28] changes with another link of the same board', async () => {
    const { board, links } = await server.createBoard();
    await keepSessionOf({ board, secret: secretIn(links.view), name: 'Ada' });
    const editor = await keepSessionOf({ board, secret: secretIn(links.edit), name: 'Ada' });
    expect(editor.current().role).toBe('edit');
  });

  test('[B28] is renewed by the link, after waiting for a server that is away', async () => {
    const { board, links } = await server.createBoard();
    const keeper = await keepSessionOf({ board, secret: secretIn(links.edit), name: 'Ada' });
    const { token } = keeper.current();
    isReachable = false;
    const renewed = keeper.renew();
    setTimeout(() => {
      isReachable = true;
    }, 100);
    expect(await renewed).toBe(true);
    expect(keeper.current().token).not.toBe(token);
  });

  test('[B28] is renewed by the code that somebody joined with', async () => {
    const { board, code } = await server.createBoard();
    rememberRoom({ board, role: 'edit', title: '', code });
    const keeper = await keepSessionOf({ board, name: 'Cleo' });
    expect(await keeper.renew()).toBe(true);
    expect(keeper.current()).toMatchObject({ name: 'Cleo', role: 'edit' });
  });

  test('[B28] ends when the link has been taken back', async () => {
    const made = await server.createBoard();
    const boss = await server.openSession(made, 'facilitate', 'Boss');
    const keeper = await keepSessionOf({
      board: made.board,
      secret: secretIn(made.links.edit),
      name: 'Ada',
    });
    const { links } = (await server.command(boss, 'list-links')) as {
      links: readonly { id: string; role: string }[];
    };
    const { id: link } = must(links.find(({ role }) => role === 'edit'));
    await server.command(boss, 'revoke-link', { link });
    expect(await keeper.renew()).toBe(false);
  });

  test('[B28] is nobody without a link, a code or a memory', async () => {
    const { board } = await server.createBoard();
    await expect(keepSessionOf({ board, name: 'Eve' })).rejects.toThrow(ApiError);
  });
});
