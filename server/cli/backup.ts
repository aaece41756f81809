import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../base/config.ts';
import { restoreBackup } from '../http/backup.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { inWords, withAdministration } from './with-administration.ts';

const backupUsage = `parley backup OUT

Copies all boards of DATA_DIR (default ./data), as of one moment, to the new folder OUT; a server
that runs on them goes on. OUT holds the key that shows join codes: guard it like the boards.

Exit code: 0 done, 1 it could not be written, 2 wrong use.`;

/** `parley backup OUT`. */
export const backupCommand = commandOf(
  'backup',
  'copy all boards to a new folder, also while the server runs',
  backupUsage,
  async (args, io) => {
    const out = resolve(oneFolder(args, 'Name the folder to write.'));
    await withAdministration((administration) => administration.backup(out));
    io.stderr(`All boards are copied to ${out}.\n`);
    return 0;
  },
);

const restoreUsage = `parley restore IN

Makes DATA_DIR (default ./data), which must hold no boards yet, of the backup IN, after checking all
of it. Start the server on it afterwards.

Exit code: 0 done, 1 no sound backup, or DATA_DIR holds boards, 2 wrong use.`;

/** `parley restore IN`. */
export const restoreCommand = commandOf(
  'restore',
  'make a data folder of a backup',
  restoreUsage,
  async (args, io) => {
    const from = resolve(oneFolder(args, 'Name the folder of the backup.'));
    const { dataDir } = readConfig(process.env);
    await inWords(restoreBackup(from, dataDir));
    io.stderr(`${dataDir} holds the boards of ${from}.\n`);
    return 0;
  },
);

function oneFolder(args: readonly string[], otherwise: string): string {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new WrongUse(otherwise);
  return folder;
}
