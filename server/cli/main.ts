import { enableCompileCache } from 'node:module';

// Halves the time that each command takes to start.
enableCompileCache();
const { parley } = await import('./parley.ts');

process.exitCode = await parley(process.argv.slice(2));
