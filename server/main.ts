import { enableCompileCache } from 'node:module';
import { outliveReader } from './base/outlive-reader.ts';

// Halves the time from start to listening, and with it how long people wait after a restart.
enableCompileCache();
const { serveCommand } = await import('./cli/serve-command.ts');

outliveReader(process.stdout);
outliveReader(process.stderr);
process.exitCode = await serveCommand.run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
