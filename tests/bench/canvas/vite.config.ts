import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  cacheDir: fileURLToPath(new URL('../../../node_modules/.cache/bench-canvas', import.meta.url)),
  plugins: [react()],
  worker: { format: 'es' },
  server: { port: 18_200, strictPort: true, fs: { strict: false } },
  build: { outDir: fileURLToPath(new URL('../../../dist/bench-canvas', import.meta.url)) },
});
