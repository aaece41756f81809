/** Rises with each change of the tables; a newer folder is refused unchanged. */
export const schemaVersion = 1;

/**
 * `updates` is append-only: nothing in it is changed or removed while its board lives.
 * `crc` is the CRC-32 of the bytes, so that damage is noticed instead of served.
 */
export const schema = `
CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  board TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  team TEXT,
  created TEXT NOT NULL,
  revoked TEXT
) STRICT;
CREATE INDEX links_of_board ON links (board);

CREATE TABLE codes (
  board TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  sealed TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  board TEXT NOT NULL,
  participant TEXT NOT NULL,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  role TEXT NOT NULL,
  team TEXT,
  link TEXT,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_of_board ON sessions (board);

CREATE TABLE updates (
  document TEXT NOT NULL,
  seq INTEGER NOT NULL,
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  bytes BLOB NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (document, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints (
  document TEXT NOT NULL,
  seq INTEGER NOT NULL,
  time TEXT NOT NULL,
  state BLOB NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (document, seq)
) STRICT, WITHOUT ROWID;
`;
