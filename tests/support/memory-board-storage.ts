import type {
  BoardRecord,
  CodeRecord,
  LinkRecord,
  NewBoard,
  SessionRecord,
  Storage,
  StoredDocument,
  StoredUpdate,
} from '../../server/storage/storage.ts';

/** The storage's promises without a disk: the plainest thing that keeps the contract. */
export function createMemoryStorage(): Storage {
  const boards = new Map<string, BoardRecord>();
  const links = new Map<string, LinkRecord>();
  const codes = new Map<string, CodeRecord>();
  const sessions = new Map<string, SessionRecord>();
  const logs = new Map<string, (StoredUpdate & { readonly time: string })[]>();
  const checkpoints = new Map<string, NonNullable<StoredDocument['checkpoint']>[]>();

  const append = (document: string, bytes: Uint8Array): number => {
    const log = logs.get(document) ?? [];
    logs.set(document, log);
    log.push({ seq: log.length + 1, bytes: bytes.slice(), time: new Date().toISOString() });
    return log.length;
  };
  const done = Promise.resolve();

  return {
    append: (document, _actor, bytes) => Promise.resolve(append(document, bytes)),
    flushed: () => new Promise((resolve) => setImmediate(resolve)),
    load: (document, until = Infinity) => {
      const checkpoint = checkpoints.get(document)?.findLast(({ seq }) => seq <= until);
      const updates = (logs.get(document) ?? [])
        .filter(({ seq }) => seq > (checkpoint?.seq ?? 0) && seq <= until)
        .map(({ seq, bytes }) => ({ seq, bytes }));
      return Promise.resolve({ ...(checkpoint && { checkpoint }), updates, damagedBytes: 0 });
    },
    seqAt: (document, time) =>
      Promise.resolve((logs.get(document) ?? []).filter((update) => update.time <= time).length),
    checkpoint: (document, seq, state) => {
      if (!logs.has(document)) return done;
      const before = (checkpoints.get(document) ?? []).filter((known) => known.seq < seq);
      checkpoints.set(document, [...before, { seq, state: state.slice() }]);
      return done;
    },
    createBoard: (made: NewBoard) => {
      boards.set(made.board.id, made.board);
      for (const link of made.links) links.set(link.id, link);
      codes.set(made.board.id, made.code);
      for (const [document, bytes] of made.documents) append(document, bytes);
      return done;
    },
    boards: () => Promise.resolve([...boards.values()]),
    board: (id) => Promise.resolve(boards.get(id)),
    deleteBoard: (id) => {
      boards.delete(id);
      codes.delete(id);
      for (const [key, link] of links) if (link.board === id) links.delete(key);
      for (const [key, session] of sessions) if (session.board === id) sessions.delete(key);
      for (const store of [logs, checkpoints]) {
        for (const document of store.keys()) {
          if (document.startsWith(`${id}.`)) store.delete(document);
        }
      }
      return done;
    },
    addLink: (link) => {
      links.set(link.id, link);
      return done;
    },
    links: (board) => Promise.resolve([...links.values()].filter((link) => link.board === board)),
    linkByHash: (hash) => Promise.resolve([...links.values()].find((link) => link.hash === hash)),
    revokeLink: (board, id, at) => {
      const link = links.get(id);
      if (link?.board !== board || link.revoked !== undefined) return Promise.resolve(false);
      links.set(id, { ...link, revoked: at });
      for (const [key, session] of sessions) if (session.link === id) sessions.delete(key);
      return Promise.resolve(true);
    },
    setCode: (board, code) => {
      if (code) codes.set(board, code);
      else codes.delete(board);
      return done;
    },
    code: (board) => Promise.resolve(codes.get(board)),
    codeByHash: (hash) => Promise.resolve([...codes.values()].find((code) => code.hash === hash)),
    addSession: (session) => {
      sessions.set(session.hash, session);
      return done;
    },
    sessionByHash: (hash) => Promise.resolve(sessions.get(hash)),
    participants: (board) =>
      Promise.resolve(
        new Set(
          [...sessions.values()]
            .filter((session) => session.board === board)
            .map((session) => session.participant),
        ).size,
      ),
    endSessionsBefore: (time) => {
      for (const [key, session] of sessions) if (session.expires < time) sessions.delete(key);
      return done;
    },
    isFull: () => false,
    queueAgeMs: () => 0,
    close: () => done,
  };
}
