import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const boardPage = root('client/app/BoardPage.tsx');

/**
 * The board's code is a chunk that only the app's script names, so a page would learn of it late.
 * Home and board pages load it beside their own; the join page fetches it once it is idle, which is
 * while the name is typed.
 */
function preloadBoard(): Plugin {
  return {
    name: 'parley:preload-board',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const wanted = chunks.filter(
          ({ isEntry, name, moduleIds }) =>
            (isEntry && name === 'app') || moduleIds.includes(boardPage),
        );
        return withImports(wanted, chunks).map((file) => linkTo(file, path.endsWith('join.html')));
      },
    },
  };
}

function withImports(
  wanted: readonly Rolldown.OutputChunk[],
  all: readonly Rolldown.OutputChunk[],
): readonly string[] {
  const scripts = new Set(wanted.map(({ fileName }) => fileName));
  const styles = new Set<string>();
  // A set grows while it is walked: imports of imports are visited too.
  for (const script of scripts) {
    const chunk = all.find(({ fileName }) => fileName === script);
    for (const imported of chunk?.imports ?? []) scripts.add(imported);
    for (const style of chunk?.viteMetadata?.importedCss ?? []) styles.add(style);
  }
  return [...scripts, ...styles];
}

function linkTo(file: string, isIdle: boolean): HtmlTagDescriptor {
  const as = file.endsWith('.css') ? 'style' : 'script';
  const preload = as === 'style' ? { rel: 'preload', as } : { rel: 'modulepreload' };
  const attrs = { ...(isIdle ? { rel: 'prefetch', as } : preload), href: `/${file}` };
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}

/**
 * React Aria carries its few words in 34 languages. Parley speaks English only so far, so a second
 * language in between would be a stranger: every other one is answered with English.
 */
function englishOnly(): Plugin {
  return {
    name: 'parley:english-only',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !/react-aria.*intlStrings\.mjs$/.test(importer))
        return undefined;
      const english = source.replace(/[a-z]{2}-[A-Z]{2}\.mjs$/, 'en-US.mjs');
      return english === source ? undefined : this.resolve(english, importer, { skipSelf: true });
    },
  };
}

const worker = root('client/offline/service-worker.ts');

/**
 * Tells the service worker which files a page needs. Fonts of further alphabets are left out: it
 * keeps them once a page has asked for them.
 */
function shellInWorker(): Plugin {
  return {
    name: 'parley:shell-in-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const made = Object.values(bundle);
        const files = made
          .map(({ fileName }) => fileName)
          .filter((name) => /^assets\/.*(\.(js|css)|plex-sans-latin-wght.*\.woff2)$/.test(name));
        const fixed = readdirSync(root('client/public'));
        const build = createHash('sha256').update(files.join());
        for (const file of made) if (file.fileName.endsWith('.html')) build.update(textOf(file));
        for (const name of fixed) build.update(readFileSync(root(`client/public/${name}`)));
        const paths = ['/', '/j', ...[...fixed, ...files].map((name) => `/${name}`)];
        const shell = { build: build.digest('hex').slice(0, 16), files: paths };
        for (const file of made) {
          if (file.type !== 'chunk' || file.facadeModuleId !== worker) continue;
          file.code = file.code.replaceAll('parleyShell', () => JSON.stringify(shell));
        }
      },
    },
  };
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

/** Names for React's developer tools keep React Flow's unused components (minimap, controls) in the bundle. */
function unnamed(): Plugin {
  return {
    name: 'parley:unnamed',
    apply: 'build',
    transform: {
      filter: { id: /@xyflow\/react\/dist\/esm\/index\.js$/ },
      handler: (code) => code.replaceAll(/^\w+\.displayName = .*;$/gm, ''),
    },
  };
}

/**
 * One chunk of all that the board needs at once and neither home nor the join page does; left alone,
 * what the board shares with its later parts falls into thirty small files, which compress badly.
 */
function boardChunk() {
  let board: ReadonlySet<string> | undefined;
  return (id: string, build: Rolldown.ChunkingContext): string | null => {
    board ??= onlyOfBoard(build);
    return board.has(id) ? 'board' : null;
  };
}

function onlyOfBoard(build: Rolldown.ChunkingContext): ReadonlySet<string> {
  const own = reach(build, [boardPage]);
  const others = ['client/main.tsx', 'client/app/HomePage.tsx', 'client/join/main.ts'].map(root);
  for (const shared of reach(build, others)) own.delete(shared);
  return own;
}

/** The modules that these load before anything is asked for. */
function reach(build: Rolldown.ChunkingContext, starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const module of found) {
    for (const next of build.getModuleInfo(module)?.importedIds ?? []) found.add(next);
  }
  return found;
}

export default defineConfig({
  root: root('client'),
  plugins: [react(), englishOnly(), unnamed(), preloadBoard(), shellInWorker()],
  build: {
    outDir: root('dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      input: { app: root('client/index.html'), join: root('client/join.html'), sw: worker },
      // What only makes a component may go when nothing uses the component.
      output: {
        // A service worker serves what lies beside and below it, and its address must stay.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'icons', test: /lucide-react/, priority: 1 },
            { debugName: 'board', name: boardChunk() },
          ],
        },
      },
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
    },
  },
  worker: { format: 'es' },
  test: {
    root: root('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: [
            'tests/architecture.test.ts',
            'tests/{unit,property,contract}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
