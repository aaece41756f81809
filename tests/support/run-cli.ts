import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CliCommand } from '../../server/cli/cli-command.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line does, and keeps what it writes. */
export async function runCli(command: CliCommand, ...args: readonly string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await command.run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** A folder of its own for one test, gone afterwards; the path of a file in it, written where there is content. */
export async function tempFile(name: string, content?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name);
  if (content !== undefined) await writeFile(file, content);
  return file;
}
