import { ServerKey } from '../access/server-key.ts';
import type { Config } from '../base/config.ts';
import { createLog, errorCode } from '../base/log.ts';
import { devPages } from '../http/dev-pages.ts';
import { startServer } from '../http/server.ts';
import { staticPages } from '../http/static-pages.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import { clientFolder, ensureClient, projectFolder } from './client-build.ts';

/** Runs the server until it is told to stop. @throws {StorageError} when the data folder cannot be used */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel, (line) => process.stdout.write(`${line}\n`));
  const fatal = (event: string) => (error: unknown) => {
    log.error(event, { cause: errorCode(error) });
    process.exit(1);
  };
  process.on('uncaughtException', fatal('uncaught exception'));
  process.on('unhandledRejection', fatal('unhandled rejection'));
  const storage = await openSqliteStorage(config.dataDir, fatal('storage failed'));
  const key = ServerKey.ofFolder(config.dataDir);
  if (!config.dev) await ensureClient();
  const pages = config.dev ? devPages(projectFolder) : staticPages(clientFolder);
  const server = await startServer(config, {
    storage,
    key,
    log,
    pages,
  });
  process.stdout.write(`listening http://${config.host}:${server.port}\n`);
  const stop = () => {
    server
      .close()
      .then(() => storage.close())
      .then(() => process.exit(0), fatal('not stopped cleanly'));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
