import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
 * React Aria makes the page behind a popover inert, for which the browser styles each element of the
 * page anew, on a large board for longer than all else that opening takes. Its older way is as good
 * here: it hides the page from screen readers, keeps the focus, and covers the page for pointers.
 */
function lightPopovers(): Plugin {
  return {
    name: 'parley:light-popovers',
    apply: 'build',
    transform: {
      filter: { id: /react-aria\/dist\/private\/overlays\/usePopover\.mjs$/ },
      handler(code) {
        const light = code.replace('shouldUseInert: true', 'shouldUseInert: false');
        if (light === code)
          this.error('React Aria says otherwise by now what is behind a popover.');
        return light;
      },
    },
  };
}

/**
 * Chunks of what a page needs at once: `board`, which neither home nor the join page needs, and
 * `pages`, which home needs too. Left alone, what they share with their later parts falls into thirty
 * small files, which compress badly, and some of those later parts come along at once.
 */
function firstChunks() {
  let chunks: ReadonlyMap<string, string> | undefined;
  return (id: string, build: Rolldown.ChunkingContext): string | null => {
    chunks ??= firstModules(build);
    return chunks.get(id) ?? null;
  };
}

function firstModules(build: Rolldown.ChunkingContext): ReadonlyMap<string, string> {
  const [app, home, join] = ['main.tsx', 'app/HomePage.tsx', 'join/main.ts'].map((path) =>
    reach(build, [root(`client/${path}`)]),
  );
  const board = reach(build, [boardPage]);
  const chunks = new Map<string, string>();
  for (const id of board) {
    if (app?.has(id) || join?.has(id)) continue;
    chunks.set(id, home?.has(id) ? 'pages' : 'board');
  }
  for (const id of reach(build, iconsOf(build, board))) {
    if (!app?.has(id)) chunks.set(id, 'pages');
  }
  return chunks;
}

/** The modules that these load before anything is asked for; of the icons see `iconsOf`. */
function reach(build: Rolldown.ChunkingContext, starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const module of found) {
    if (isIconsDoor(module)) found.delete(module);
    else for (const next of build.getModuleInfo(module)?.importedIds ?? []) found.add(next);
  }
  return found;
}

/** The icons have one door, which names all 1,800 of them: which of them are meant stands in the code. */
function iconsOf(build: Rolldown.ChunkingContext, modules: Iterable<string>): readonly string[] {
  const meant = new Set<string>();
  let door = '';
  for (const id of modules) {
    const { code, importedIds = [] } = build.getModuleInfo(id) ?? {};
    const names = /import \{([^}]*)\} from ['"]lucide-react['"]/.exec(code ?? '')?.[1] ?? '';
    for (const [name] of names.matchAll(/\w+/g)) meant.add(name);
    door = importedIds.find(isIconsDoor) ?? door;
  }
  const code = build.getModuleInfo(door)?.code ?? '';
  const icons = code.matchAll(/export \{(.*)\} from '.(\/icons\/.*)'/g);
  return [...icons]
    .filter(([, names = '']) => names.split(/\W+/).some((name) => name !== 'as' && meant.has(name)))
    .map(([, , file = '']) => dirname(door) + file);
}

function isIconsDoor(id: string): boolean {
  return id.endsWith('/lucide-react.mjs');
}

export default defineConfig({
  root: root('client'),
  plugins: [react(), englishOnly(), unnamed(), lightPopovers(), preloadBoard(), shellInWorker()],
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
          groups: [{ debugName: 'first', name: firstChunks() }],
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
          // No test here is about time: a slow or busy machine is no fault.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          expect: { poll: { timeout: 20_000 } },
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
          // Waiting ends when what is waited for is there: only a fault takes so long.
          expect: { poll: { timeout: 20_000 } },
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
