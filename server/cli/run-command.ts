import { InferError } from '../../shared/infer/infer-error.ts';
import { InputFault } from './read-scenario-file.ts';
import type { CliCommand, CliOutput } from './cli-command.ts';

/** A wrong use of a command, in one sentence. */
export class WrongUse extends Error {}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE')
  );
}

/** A command whose `work` may throw {@link WrongUse} (exit 2, with the usage), {@link InputFault} or InferError (exit 1). */
export function commandOf(
  name: string,
  summary: string,
  usage: string,
  work: (args: readonly string[], io: CliOutput) => Promise<number>,
): CliCommand {
  const run = async (args: readonly string[], io: CliOutput): Promise<number> => {
    if (args.includes('--help')) {
      io.stdout(`${usage}\n`);
      return 0;
    }
    try {
      return await work(args, io);
    } catch (error) {
      if (error instanceof WrongUse || isArgumentError(error)) {
        io.stderr(`${error.message}\n\n${usage}\n`);
        return 2;
      }
      if (error instanceof InputFault || error instanceof InferError) {
        io.stderr(`${error.message}\n`);
        return 1;
      }
      throw error;
    }
  };
  return { name, summary, usage, run };
}
