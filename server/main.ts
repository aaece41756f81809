import { serveCommand } from './cli/serve-command.ts';

process.exitCode = await serveCommand.run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
