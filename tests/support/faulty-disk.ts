import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/*
 * Loaded before a server (`--import`): while the file `fault` in its data folder names one of
 * SQLite's result codes, each commit fails with it, as on a disk that is full or broken.
 */

const exec: (this: DatabaseSync, sql: string) => void = Reflect.get(DatabaseSync.prototype, 'exec');

DatabaseSync.prototype.exec = function faulty(sql: string): void {
  const errcode = sql === 'COMMIT' ? fault() : undefined;
  if (errcode !== undefined) throw Object.assign(new Error('injected'), { errcode });
  exec.call(this, sql);
};

function fault(): number | undefined {
  try {
    return Number(readFileSync(join(process.env['DATA_DIR'] ?? '', 'fault'), 'utf8'));
  } catch {
    return undefined;
  }
}
