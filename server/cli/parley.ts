import { backupCommand, restoreCommand } from './backup.ts';
import { boardCommand } from './board.ts';
import { analyseCommand } from './analyse.ts';
import { checkCommand } from './check.ts';
import type { CliCommand, CliOutput } from './cli-command.ts';
import { convertCommand } from './convert.ts';
import { inferCommand } from './infer.ts';
import { linkCommand } from './link.ts';
import { replayCommand } from './replay.ts';
import { serveCommand } from './serve-command.ts';

const commands: readonly CliCommand[] = [
  serveCommand,
  boardCommand,
  linkCommand,
  backupCommand,
  restoreCommand,
  replayCommand,
  inferCommand,
  analyseCommand,
  checkCommand,
  convertCommand,
];

const io: CliOutput = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
};

function help(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`);
  return `parley COMMAND …\n\n${lines.join('\n')}\n\n"parley COMMAND --help" says more.\n`;
}

/** Runs one command of the command line. Resolves to the exit code. */
export async function parley([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((known) => known.name === name);
  if (command) return command.run(args, io);
  if (name === '--help' || name === 'help') {
    io.stdout(help());
    return 0;
  }
  io.stderr(help());
  return 2;
}
