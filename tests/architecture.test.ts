import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Lower number = lower floor. A file may import its own folder and any lower floor (README, code map). */
const floors: Readonly<Record<string, number>> = {
  'shared/base': 0,
  'shared/model': 1,
  'shared/infer': 2,
  'shared/analyses': 2.5,
  'shared/exercise': 2.5,
  'shared/drawing': 2,
  'shared/protocol': 2,
  'shared/document': 3,
  'shared/formats': 4,
  'shared/templates': 4.5,
  'shared/history': 4,
  'client/kit': 10,
  'client/access': 10.5,
  'client/offline': 10.5,
  'client/board': 11,
  'client/room': 12,
  'client/numbers': 12.5,
  'client/presence': 12.8,
  'client/charts': 12.8,
  'client/analyse': 13.5,
  'client/canvas': 13,
  'client/what-if': 13,
  'client/people': 13,
  'client/inspector': 13,
  'client/outline': 13,
  'client/screens': 13,
  'client/join': 11,
  'client/app': 14,
  'client/main.tsx': 15,
  'server/base': 20,
  'server/storage': 21,
  'server/access': 21.5,
  'server/fanout': 21,
  'server/rooms': 22,
  'server/http': 23,
  'server/cli': 24,
  'server/main.ts': 25,
};

const root = new URL('..', import.meta.url).pathname;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const files = ['shared', 'server', 'client'].flatMap(sourceFiles);

function floorOf(file: string): string | undefined {
  return Object.keys(floors).find((floor) => file === floor || file.startsWith(`${floor}/`));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import|new URL\()\s*\(?['"](\.[^'"]+\.tsx?)['"]/g);
  return [...found].map((match) => normalize(join(dirname(file), match[1] ?? '')));
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

function cycleFrom(start: string): string[] | undefined {
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  return visit(start);
}

describe('[A1] the architecture', () => {
  test('[A1] reads every source file', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test('[A2] every file stands on a named floor', () => {
    expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
  });

  test('[A3] imports go down the floors, never sideways, never between client and server', () => {
    const wrong = files.flatMap((file) => {
      const from = floorOf(file);
      return (graph.get(file) ?? []).flatMap((target) => {
        const to = floorOf(target);
        if (from === undefined || to === undefined || from === to) return [];
        const crosses =
          file.split('/')[0] !== target.split('/')[0] && !target.startsWith('shared/');
        return crosses || (floors[to] ?? 0) >= (floors[from] ?? 0) ? [`${file} → ${target}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('[A4] no imports form a cycle', () => {
    expect(files.map(cycleFrom).find((cycle) => cycle !== undefined)).toBeUndefined();
  });

  test('[A5] no file is longer than 300 lines', () => {
    const long = files.filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  test('[A6] there are no barrels and no escapes from the types', () => {
    const escapes = files.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return (
        /\/index\.tsx?$/.test(file) || /\bas any\b|: any\b|@ts-(ignore|expect-error)/.test(text)
      );
    });
    expect(escapes).toEqual([]);
  });

  test('[A7] every rule is cited by a test, and every test cites a rule', () => {
    const rules = new Set(
      ['shared/RULES.md', 'server/RULES.md'].flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
          (match) => match[1] ?? '',
        ),
      ),
    );
    const cited = new Set<string>();
    const without: string[] = [];
    for (const file of sourceFiles('tests')) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const match of text.matchAll(/\[([A-Z]\d+)\]/g)) cited.add(match[1] ?? '');
      for (const match of text.matchAll(
        /^\s*(?:test|it)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]*)/gm,
      )) {
        const rule = /^\[([A-Z]\d+)\]/.exec(match[1] ?? '')?.[1];
        if (rule === undefined || !rules.has(rule)) without.push(`${file}: ${match[1] ?? ''}`);
      }
    }
    expect(without).toEqual([]);
    expect([...rules].filter((rule) => !cited.has(rule))).toEqual([]);
  });
});
