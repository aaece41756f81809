import { ServerKey } from '../../server/access/server-key.ts';
import { readConfig } from '../../server/base/config.ts';
import { createLog } from '../../server/base/log.ts';
import { noPages } from '../../server/http/pages.ts';
import { startServer } from '../../server/http/server.ts';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';

/* A server process without pages, for tests that kill it: the real rooms, storage and interface. */

const config = readConfig(process.env);
const log = createLog('warn', (line) => process.stderr.write(`${line}\n`));
const storage = await openSqliteStorage(config.dataDir, (error) => {
  throw error;
});
const { port } = await startServer(config, {
  storage,
  key: ServerKey.ofFolder(config.dataDir),
  log,
  pages: noPages,
});
process.stdout.write(`listening http://${config.host}:${port}\n`);
