import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import iran from '../oracle/iran.template.json' with { type: 'json' };
import { limits } from '../../shared/base/limits.ts';
import { formats } from '../../shared/formats/formats.ts';
import type { SessionAnswer, TemplateSummary } from '../../shared/protocol/http.ts';
import { keyOf, newServer } from '../support/new-server.ts';
import type { TestServer } from '../support/new-server.ts';

function codeOf(answer: unknown): unknown {
  return (answer as { error?: { code?: unknown } }).error?.code;
}

async function post(server: TestServer, path: string, body: string, type = 'application/json') {
  const headers = { 'content-type': type };
  const response = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body });
  return { status: response.status, answer: (await response.json()) as unknown };
}

test('[H10] a board is made from each template, and read back as own JSON with a token alone', async () => {
  const server = await newServer();
  const templates = (await server.call('/api/templates')).answer as TemplateSummary[];
  expect(templates.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['iran-mediation', 'blank']),
  );
  for (const { id, questions } of templates) {
    expect(questions).toHaveLength(id === 'blank' ? 0 : 3);
    const made = await server.call('/api/boards', { template: id, title: `My ${id}` });
    expect(made.status).toBe(201);
    const board = made.answer as Awaited<ReturnType<TestServer['createBoard']>>;
    expect(board.links.edit).toMatch(new RegExp(`^http://[^/]+/b/${board.board}#k=[\\w-]{43}$`));
    const session = await server.openSession(board, 'view');
    const path = `/api/boards/${board.board}/scenario`;
    const read = await server.call(path, undefined, session.token);
    expect(read.answer).toMatchObject({ format: 'scenario-canvas', title: `My ${id}` });
    expect((await server.call(path)).status).toBe(401);
    expect((await server.call(path, undefined, 'x'.repeat(43))).status).toBe(401);
    const elsewhere = await server.createBoard();
    const other = await server.openSession(elsewhere, 'facilitate');
    expect((await server.call(path, undefined, other.token)).status).toBe(401);
    const asPdf = await server.call(`${path}?format=pdf`, undefined, session.token);
    expect([asPdf.status, codeOf(asPdf.answer)]).toEqual([406, 'noSuchFormat']);
  }
});

test('[H17] a board is read in every format that Parley writes, with its media type', async () => {
  const server = await newServer();
  const board = await server.createBoard({ scenario: iran, title: 'Files' });
  const { token } = await server.openSession(board, 'view');
  const read = (format: string) =>
    fetch(`${server.origin}/api/boards/${board.board}/scenario?format=${format}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  for (const { id, write, mediaType } of formats) {
    const answer = await read(id);
    expect([id, answer.status]).toEqual([id, write ? 200 : 406]);
    if (!write) continue;
    expect(answer.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
    expect((await answer.text()).length).toBeGreaterThan(100);
  }
  const empty = await server.createBoard({ template: 'blank' });
  const session = await server.openSession(empty, 'view');
  const path = `/api/boards/${empty.board}/scenario?format=efg`;
  const none = await server.call(path, undefined, session.token);
  expect([none.status, codeOf(none.answer)]).toEqual([409, 'notWritable']);
});

test('[H10] what a board has no place for is named in the answer', async () => {
  const server = await newServer();
  const nodes = { n: { kind: 'event', label: 'N', states: ['yes', 'no'] } };
  const scenario = { format: 'scenario-canvas', version: 1, id: 's', title: 'S', nodes };
  const kept = await server.call('/api/boards', { scenario });
  expect(kept.status).toBe(201);
  expect(kept.answer).not.toHaveProperty('setAside');
  const people = { participants: { p: { label: 'P' } }, estimates: { 'gut:n': { p: 0.4 } } };
  const made = await server.call('/api/boards', { scenario: { ...scenario, ...people, odd: 1 } });
  expect(made).toMatchObject({
    status: 201,
    answer: {
      setAside: [
        expect.stringContaining('odd'),
        expect.stringContaining('participants'),
        expect.stringContaining('estimates'),
      ],
    },
  });
});

test('[H10] a board is made from a scenario in own JSON, and keeps its numbers', async () => {
  const server = await newServer();
  const board = await server.createBoard({ scenario: iran, title: 'From a file' });
  const session = await server.openSession(board);
  const path = `/api/boards/${board.board}/scenario`;
  const read = (await server.call(path, undefined, session.token)).answer as typeof iran;
  expect(read.title).toBe('From a file');
  expect(Object.keys(read.nodes).sort()).toEqual(Object.keys(iran.nodes).sort());
  const bad = await server.call('/api/boards', { scenario: { format: 'something-else' } });
  expect([bad.status, codeOf(bad.answer)]).toEqual([400, 'badScenario']);
});

test('[R6] the join code opens its board as an editor, however it is typed, until it is closed', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const typed = ` ${board.code.slice(0, 3).toLowerCase()} ${board.code.slice(3)}`;
  const joined = await server.call('/api/join', { code: typed, name: ' Guest ' });
  expect(joined.status).toBe(201);
  expect(joined.answer).toMatchObject({ board: board.board, role: 'edit', name: 'Guest' });
  const boss = await server.openSession(board, 'facilitate');
  expect(boss.code).toBe(board.code);
  expect((joined.answer as SessionAnswer).code).toBeUndefined();
  const rotated = await server.command(boss, 'rotate-code');
  expect((await server.call('/api/join', { code: board.code, name: 'G' })).status).toBe(403);
  expect((await server.call('/api/join', { code: rotated.code, name: 'G' })).status).toBe(201);
  await server.command(boss, 'close-code');
  expect((await server.call('/api/join', { code: rotated.code, name: 'G' })).status).toBe(403);
  const opened = await server.command(boss, 'open-code');
  expect((await server.call('/api/join', { code: opened.code, name: 'G' })).status).toBe(201);
});

test('[R7] an address that guesses codes must wait, but still gets in by a true link', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const statuses: number[] = [];
  for (let index = 0; index < 14; index += 1) {
    statuses.push((await server.call('/api/join', { code: 'BBBBBB', name: 'G' })).status);
  }
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
  expect(statuses.at(-1)).toBe(429);
  expect((await server.call('/api/join', { code: board.code, name: 'G' })).status).toBe(429);
  expect((await server.openSession(board, 'edit')).role).toBe('edit');
});

test('[R3] a wrong key and a wrong board are answered alike', async () => {
  const server = await newServer();
  const [board, other] = [await server.createBoard(), await server.createBoard()];
  const name = 'Eve';
  const answers = await Promise.all([
    server.call(`/api/boards/${board.board}/sessions`, { key: 'A'.repeat(43), name }),
    server.call(`/api/boards/${'A'.repeat(22)}/sessions`, { key: 'A'.repeat(43), name }),
    server.call(`/api/boards/${other.board}/sessions`, { key: keyOf(board.links.edit), name }),
  ]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.status).toBe(403);
});

test('[R4] only facilitators command, an unknown command is named as such, and links show no secret', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const path = `/api/boards/${board.board}/commands`;
  const [boss, editor] = [
    await server.openSession(board, 'facilitate'),
    await server.openSession(board, 'edit'),
  ];
  expect((await server.call(path, { command: 'list-links' }, editor.token)).status).toBe(403);
  expect((await server.call(path, { command: 'list-links' })).status).toBe(401);
  for (const command of ['fly', '__proto__', 'constructor']) {
    const unknown = await server.call(path, { command }, boss.token);
    expect([unknown.status, codeOf(unknown.answer)]).toEqual([400, 'noSuchCommand']);
  }
  const { links } = (await server.command(boss, 'list-links')) as { links: { role: string }[] };
  expect(links.map(({ role }) => role).sort()).toEqual(['edit', 'facilitate', 'view']);
  expect(JSON.stringify(links)).not.toContain(keyOf(board.links.edit));
  const wrong = await server.call(path, { command: 'create-link', role: 'king' }, boss.token);
  expect(wrong.status).toBe(400);
});

test('[R9] when CREATE_KEY is set only who carries it makes boards', async () => {
  const server = await newServer({ env: { CREATE_KEY: 'open-sesame' } });
  expect((await server.call('/api/boards', {})).status).toBe(403);
  expect((await server.call('/api/boards', {}, 'open-barley')).status).toBe(403);
  expect((await server.call('/api/boards', {}, 'open-sesame')).status).toBe(201);
});

test('[R8] no secret, name or content stands in the log or, unhashed, in the data folder', async () => {
  const server = await newServer();
  const board = await server.createBoard({ template: 'blank', title: 'Canary title' });
  const boss = await server.openSession(board, 'facilitate', 'Canary name');
  const link = await server.command(boss, 'create-link', { role: 'edit', label: 'Canary label' });
  await server.call('/api/join', { code: 'BBBBBB', name: 'Canary name' });
  const secrets = [
    ...Object.values(board.links).map(keyOf),
    keyOf(String(link.url)),
    boss.token,
    board.code,
  ];
  await server.stop();
  const log = server.logged.join('\n');
  for (const text of [...secrets, 'Canary']) expect(log).not.toContain(text);
  for (const file of await readdir(server.dataDir)) {
    const content = await readFile(`${server.dataDir}/${file}`, 'latin1');
    for (const secret of secrets) expect(content).not.toContain(secret);
  }
});

test('[H11] bodies that are too large, too deep, no JSON or of the wrong shape get a clear 4xx', async () => {
  const server = await newServer();
  const path = '/api/boards';
  const cases: [string, string, number][] = [
    ['x'.repeat(limits.bodyBytes + 1), 'application/json', 413],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'application/json', 400],
    ['{"template":', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['{"template":7}', 'application/json', 400],
    ['{"template":"no-such"}', 'application/json', 400],
    ['{"template":"__proto__"}', 'application/json', 400],
    ['{}', 'text/plain', 415],
  ];
  for (const [body, type, status] of cases) {
    const { status: found, answer } = await post(server, path, body, type);
    expect(found, body.slice(0, 40)).toBe(status);
    expect(codeOf(answer)).toEqual(expect.any(String));
  }
  const polluted = await post(
    server,
    path,
    '{"__proto__":{"template":"no-such"},"template":"blank"}',
  );
  expect(polluted.status).toBe(201);
  expect((await server.call('/api/nothing')).status).toBe(404);
});

test('[H12] every answer carries the strict headers, and nothing of the interface is cached', async () => {
  const server = await newServer();
  const { headers } = await fetch(`${server.origin}/healthz`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('[H13] a page from elsewhere cannot open a socket; our own pages and programs can', async () => {
  const server = await newServer();
  const session = await server.openSession(await server.createBoard());
  const url = `${server.origin.replace('http', 'ws')}/sync/${session.documents.scenario}?token=${session.token}`;
  const open = (origin?: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url, origin === undefined ? {} : { origin });
      socket.on('error', (error) => {
        resolve(error.message);
      });
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
    });
  expect(await open('https://evil.example')).toContain('403');
  expect(await open('null')).toContain('403');
  expect(await open(server.origin)).toBe('open');
  expect(await open()).toBe('open');
});

test('[H14] broken requests and upgrades end their own connection only', async () => {
  const server = await newServer();
  const requests = [
    'GARBAGE\r\n\r\n',
    'GET http://[broken HTTP/1.1\r\nhost: x\r\n\r\n',
    'GET /sync/__proto__ HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    'GET /sync/a HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: short\r\n\r\n',
    'GET //[::bad/%ff%00 HTTP/1.1\r\nhost: x\r\n\r\n',
    'POST /api/boards HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  ];
  for (const request of requests) {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(request);
    await new Promise((resolve) => setImmediate(resolve));
    socket.resetAndDestroy();
  }
  await vi.waitFor(async () => {
    expect((await server.call('/healthz')).status).toBe(200);
  });
  expect(server.logged.filter((line) => line.includes('"error"'))).toEqual([]);
});

test('[H14] a request that offers another protocol than WebSocket is answered as a request', async () => {
  const server = await newServer();
  const socket = connect(server.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const offer =
    'connection: upgrade, http2-settings, close\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk';
  socket.write(`GET /healthz HTTP/1.1\r\nhost: x\r\n${offer}\r\n\r\n`);
  await vi.waitFor(() => {
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
  socket.destroy();
});

test('[H15] each address takes its own methods: HEAD as GET without the body, any other is 405', async () => {
  const server = await newServer();
  const { board } = await server.createBoard();
  const at = (path: string, method: string) => fetch(`${server.origin}${path}`, { method });
  for (const path of ['/healthz', '/api/templates']) {
    const head = await at(path, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  }
  const wrong = [
    ['POST', '/healthz', 'GET, HEAD'],
    ['PUT', '/api/templates', 'GET, HEAD'],
    ['GET', '/api/boards', 'POST'],
    ['DELETE', '/api/join', 'POST'],
    ['GET', `/api/boards/${board}/sessions`, 'POST'],
    ['PATCH', `/api/boards/${board}/scenario`, 'GET, HEAD'],
  ] as const;
  for (const [method, path, allow] of wrong) {
    const response = await at(path, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(codeOf(await response.json())).toBe('wrongMethod');
  }
  expect((await at('/api/elsewhere', 'POST')).status).toBe(404);
});

test('[H11] a name is one line without control characters', async () => {
  const server = await newServer();
  const { code } = await server.createBoard();
  const name = ' Ann\u0000\n\u202Eof Oslo ';
  const joined = await server.call('/api/join', { code, name });
  expect(joined.answer).toMatchObject({ name: 'Ann of Oslo' });
  expect((await server.call('/api/join', { code, name: '\n\t' })).status).toBe(400);
});
