import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../base/config.ts';
import { StorageError } from '../storage/storage.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { InputFault } from './read-scenario-file.ts';
import { serve } from './serve.ts';

const usage = `parley serve [--lan] [--dev]

Serves the boards and the client on one port, and builds the client first if needed.
  --lan   listens on all interfaces and prints the address for the room, with a QR code
  --dev   serves the client from its sources, with hot reload

Environment:
  PORT, HOST    where it listens (8080, 127.0.0.1); PORT=0 picks a free port and prints it
  DATA_DIR      where boards are kept (./data); one server at a time
  PUBLIC_URL    origin that links carry and that browsers come from; several with commas
  CREATE_KEY    when set, boards are made only with "Authorization: Bearer <key>"
  LOG_LEVEL     debug, info, warn or error (info); JSON lines on stdout

The first line on stdout is "listening http://HOST:PORT". SIGTERM lets clients go and exits 0.
Exit code: 0 stopped, 1 it cannot start (the message says why), 2 wrong use.`;

/** `parley serve`, and what `npm start` runs. */
export const serveCommand = commandOf(
  'serve',
  'serve the boards (what npm start runs)',
  usage,
  async (args) => {
    const options = { lan: { type: 'boolean' }, dev: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    try {
      await serve(readConfig(process.env, { lan: values.lan ?? false, dev: values.dev ?? false }));
    } catch (error) {
      if (error instanceof ConfigError) throw new WrongUse(error.message);
      if (error instanceof StorageError) throw new InputFault('DATA_DIR', error.message);
      if (isAddressError(error)) throw new InputFault('HOST and PORT', error.message);
      throw error;
    }
    return 0;
  },
);

/** The address is taken, unknown, or not one of this machine, or below 1024 without the right. */
function isAddressError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'syscall' in error &&
    (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
  );
}
