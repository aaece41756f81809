import { parseArgs } from 'node:util';
import { commandOf, WrongUse } from './run-command.ts';
import { withAdministration } from './with-administration.ts';

const usage = `parley replay BOARD --at TIME

Prints the scenario as it was at that time, as Parley's own JSON. TIME is an ISO time, such as
2026-03-01T14:30:00Z; without a zone it is that of this machine. Works beside a running server too.

Exit code: 0 done, 1 no such board, or not at that time, 2 wrong use.`;

/** `parley replay BOARD --at TIME`. */
export const replayCommand = commandOf(
  'replay',
  'print a board as it was at a time',
  usage,
  async (args, io) => {
    const options = { at: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [board] = positionals;
    if (board === undefined || positionals.length > 1) throw new WrongUse('Name one board.');
    const at = new Date(values.at ?? '');
    if (Number.isNaN(at.getTime())) throw new WrongUse('--at is an ISO time.');
    io.stdout(
      await withAdministration((administration) =>
        administration.exportBoard(board, at.toISOString()),
      ),
    );
    return 0;
  },
);
