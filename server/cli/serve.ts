import { renderUnicodeCompact } from 'uqr';
import { ServerKey } from '../access/server-key.ts';
import type { Config } from '../base/config.ts';
import { createLog, errorCode, errorPlace } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import { devPages } from '../http/dev-pages.ts';
import { addressOf } from '../http/origins.ts';
import { startServer } from '../http/server.ts';
import type { RunningServer } from '../http/server.ts';
import { staticPages } from '../http/static-pages.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import type { EmbeddedStorage } from '../storage/storage.ts';
import { clientFolder, ensureClient, projectFolder } from './client-build.ts';

/**
 * Starts the server, which then runs until the process is told to stop.
 * @throws {StorageError} when the data folder cannot be used, and Node's error when the address cannot
 */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel, (line) => process.stdout.write(`${line}\n`));
  const fatal = (event: string) => (error: unknown) => {
    // Whatever state is in memory is in doubt now; what is on disk is not (reliability.md §6.6).
    log.error(event, { cause: errorCode(error), place: errorPlace(error) });
    process.exit(1);
  };
  const storage = await openSqliteStorage(config.dataDir, (error) => {
    process.stderr.write(
      `${config.dataDir} cannot be written any more, so the server stops. All that was confirmed is on the disk: see to the disk, then start it again.\n`,
    );
    fatal('storage failed')(error);
  });
  const server = await start(config, storage, log).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  process.on('uncaughtException', fatal('uncaught exception'));
  process.on('unhandledRejection', fatal('unhandled rejection'));
  process.stdout.write(`listening ${addressOf(config.host, server.port)}\n`);
  if (config.lan) showLanAddress(server.origins);
  const stop = () => {
    stopAll(server, storage).then(() => process.exit(0), fatal('not stopped cleanly'));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function start(config: Config, storage: EmbeddedStorage, log: Log): Promise<RunningServer> {
  if (!config.dev) await ensureClient();
  const pages = config.dev ? devPages(projectFolder) : staticPages(clientFolder);
  const key = ServerKey.ofFolder(config.dataDir);
  return startServer(config, { storage, key, log, pages });
}

async function stopAll(server: RunningServer, storage: EmbeddedStorage): Promise<void> {
  await server.close();
  await storage.close();
}

/** For the people in the room; stderr, because stdout carries the log. */
function showLanAddress([address = '']: readonly string[]): void {
  process.stderr.write(`\n${renderUnicodeCompact(address)}\n\n  ${address}\n\n`);
}
