import { readConfig } from './base/config.ts';
import { serve } from './cli/serve.ts';

await serve(readConfig(process.env, { dev: process.argv.includes('--dev') }));
