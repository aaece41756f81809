import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../shared/base/prng.ts';
import type { Random } from '../../shared/base/prng.ts';
import { networkOf } from '../../shared/formats/networks/network-file.ts';
import { readBif } from '../../shared/formats/networks/read-bif.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import type { Engine } from '../../shared/infer/engine.ts';
import type { NetworkFinding, Network } from '../../shared/model/network.ts';

/*
 * The classic public networks (bnlearn repository), which are not part of Parley: set BN_NETWORKS to a
 * folder with their .bif.gz files. CPU milliseconds, median. The limits are shares of what two native
 * engines took for all posterior marginals, scaled to this machine: libDAI HUGIN query and compile, aGrUM.
 */

const folder = process.env['BN_NETWORKS'] ?? '';

interface Published {
  readonly name: string;
  readonly query: number;
  readonly compile: number;
  readonly agrum?: number;
}

const published: readonly Published[] = [
  { name: 'alarm', query: 0.099, compile: 0.27, agrum: 1.8 },
  { name: 'insurance', query: 4.1, compile: 1, agrum: 2.3 },
  { name: 'hailfinder', query: 0.36, compile: 0.65, agrum: 4.5 },
  { name: 'hepar2', query: 0.34, compile: 2, agrum: 7.3 },
  { name: 'win95pts', query: 0.36, compile: 1.9, agrum: 6.5 },
  { name: 'andes', query: 10.5, compile: 22, agrum: 39 },
  { name: 'pathfinder', query: 13.5, compile: 7.2, agrum: 33 },
  { name: 'pigs', query: 35, compile: 35, agrum: 101 },
  { name: 'water', query: 163, compile: 44, agrum: 166 },
  { name: 'munin3', query: 139, compile: 240, agrum: 359 },
  { name: 'mildew', query: 453, compile: 138, agrum: 62 },
  { name: 'diabetes', query: 365, compile: 104, agrum: 143 },
  { name: 'barley', query: 1185, compile: 293, agrum: 379 },
  { name: 'link', query: 1750, compile: 437 },
];

/** Reading ten million doubles twice took this long where the figures above were measured. */
const publishedReadMs = 27;
const readCells = 10_000_000;

/** The sum from left to right: one read pass. */
function readPass(cells: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += cells[at] as number;
  return sum;
}

/** Milliseconds of two read passes: no answer comes out of so many cells in less. */
function floorMs(count: number): number {
  const cells = new Float64Array(count).fill(0.5);
  let sum = 0;
  const pass = () =>
    cpuMs(() => {
      sum += readPass(cells) + readPass(cells);
    });
  const times = Array.from({ length: rounds(pass()) }, pass);
  expect(sum).toBeGreaterThan(0);
  return median(times);
}

function cpuMs(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Repeats an act until the just-in-time compiler is done with it: native engines come compiled. */
function warmUp(act: () => number) {
  for (let spent = 0; spent < 300;) spent += act();
}

/** How often to repeat an act of this length, so that the median means something and nobody waits. */
function rounds(firstMs: number): number {
  return Math.max(5, Math.min(200, Math.round(1000 / Math.max(firstMs, 1))));
}

/** A state of each variable that can occur together, drawn from the network. */
function draw({ variables }: Network, random: Random): number[] {
  const states = variables.map(() => -1);
  const visit = (index: number): void => {
    const variable = variables[index];
    if (variable === undefined || states[index] !== -1 || variable.cpd.kind !== 'table') return;
    let row = 0;
    for (const parent of variable.parents) {
      visit(parent);
      row = row * (variables[parent]?.states.length ?? 1) + (states[parent] ?? 0);
    }
    const count = variable.states.length;
    const shares = variable.cpd.values.subarray(row * count, (row + 1) * count);
    let left = random();
    let state = shares.findIndex((share) => (left -= share) < 0);
    if (state < 0) state = shares.findIndex((share) => share > 0);
    states[index] = state;
  };
  for (const index of variables.keys()) visit(index);
  return states;
}

function findingsOn(network: Network, seen: readonly number[], random: Random): NetworkFinding[] {
  const states = draw(network, random);
  return seen.flatMap((index): NetworkFinding[] => {
    const variable = network.variables[index];
    if (variable === undefined) return [];
    const likelihood = variable.states.map((_, state) => (state === states[index] ? 1 : 0));
    return [{ kind: 'likelihood', id: variable.id, variable: variable.id, likelihood }];
  });
}

/** Milliseconds of a question after evidence on a share of the variables, the states new each time. */
function queryMs(engine: Engine, network: Network, share: number, random: Random): number {
  const seen = [...network.variables.keys()].filter(() => random() < share);
  const ask = () => {
    const findings = findingsOn(network, seen, random);
    return cpuMs(() => engine.answer({ interventions: [], findings }));
  };
  warmUp(ask);
  return median(Array.from({ length: rounds(ask()) }, ask));
}

const none = { interventions: [], findings: [] };

/** The network with the first row of the tables of the chosen variables moved a little. */
function nudged(network: Network, chosen: (index: number) => boolean): Network {
  const variables = network.variables.map((variable, index) => {
    if (!chosen(index) || variable.cpd.kind !== 'table') return variable;
    const values = variable.cpd.values.slice();
    const count = variable.states.length;
    for (let state = 0; state < count; state += 1) {
      values[state] = 0.9 * (values[state] ?? 0) + 0.1 / count;
    }
    return { ...variable, cpd: { kind: 'table' as const, values } };
  });
  return { variables };
}

/** Milliseconds of a question when every table is new and a twentieth of the variables have reports, none of them sure. */
function fullMs(engine: Engine, network: Network, random: Random): number {
  const other = nudged(network, () => true);
  const seen = [...network.variables.keys()].filter(() => random() < 0.05);
  let turn = 0;
  const ask = () => {
    turn += 1;
    engine.update(turn % 2 === 0 ? network : other);
    const findings = findingsOn(network, seen, random).map(unsure);
    return cpuMs(() => engine.answer({ interventions: [], findings }));
  };
  warmUp(ask);
  const count = rounds(ask());
  const result = median(Array.from({ length: count }, ask));
  engine.update(network);
  return result;
}

/** The finding as a report that may be wrong. */
function unsure(finding: NetworkFinding): NetworkFinding {
  if (finding.kind !== 'likelihood') return finding;
  return { ...finding, likelihood: finding.likelihood.map((value) => 0.5 + value) };
}

/** A finding on one variable comes and goes, drawn over all variables; `wanted` asks for one alone. */
function findingMs(
  engine: Engine,
  network: Network,
  random: Random,
  times: number,
  wanted?: number,
): number {
  return median(
    Array.from({ length: times }, () => {
      engine.answer(none);
      const index = Math.floor(random() * network.variables.length);
      const findings = findingsOn(network, [index], random).map(unsure);
      return cpuMs(() => engine.answer({ interventions: [], findings }, wanted));
    }),
  );
}

/** One number of one variable moves a little; `wanted` asks for one alone. */
function numberMs(
  engine: Engine,
  network: Network,
  random: Random,
  times: number,
  wanted?: number,
): number {
  return median(
    Array.from({ length: times }, () => {
      const chosen = Math.floor(random() * network.variables.length);
      const changed = nudged(network, (index) => index === chosen);
      engine.update(network);
      engine.answer(none);
      return cpuMs(() => {
        engine.update(changed);
        engine.answer(none, wanted);
      });
    }),
  );
}

/** All networks of the folder: the published ones in their order, then the others by name. */
function networkNames(): string[] {
  const known = published.map(({ name }) => name);
  const found = readdirSync(folder).flatMap((file) => {
    const name = /^(.+)\.bif\.gz$/.exec(file)?.[1];
    return name === undefined || known.includes(name) ? [] : [name];
  });
  return [...known.filter((name) => existsSync(fileOf(name))), ...found.sort()];
}

function fileOf(name: string): string {
  return join(folder, `${name}.bif.gz`);
}

/** So many cells take 2 GB, with half as much kept beside them. */
const limits = {
  variables: 5000,
  cliqueCells: 2 ** 31 / 8 / 1.5,
  sliceAbove: 1 << 16,
  samples: 1000,
};

const ms = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(8);
const times = (value: number) =>
  Number.isFinite(value) ? `${value.toFixed(2).padStart(6)} ×` : '       –';

/** One line of the table. */
function measure(name: string, slower: number): string {
  const network = networkOf(readBif(gunzipSync(readFileSync(fileOf(name))).toString('utf8')));
  const make = () => {
    const engine = createEngine(network, limits);
    engine.prepare();
    return engine;
  };
  const engine = make();
  const { cells, bytes } = engine.prepare();
  const head = `${name.padEnd(12)}${String(cells).padStart(10)}`;
  if (bytes === 0) {
    const answer = engine.answer(none);
    const issue = answer.issues.find(({ code }) => code === 'E-TOO-BIG');
    expect(issue).toBeDefined();
    return `${head}  ${issue?.code}: ${issue?.message}`;
  }
  warmUp(() => cpuMs(make));
  const builds: number[] = [];
  for (let spent = 0; spent < 300 || builds.length < 5; spent += builds.at(-1) ?? 0) {
    builds.push(cpuMs(make));
  }
  const compiled = median(builds);
  const floor = floorMs(cells);
  // Each with chance of its own: how often another was repeated must not change what is seen.
  const full = fullMs(engine, network, seeded(7));
  const quarter = queryMs(createEngine(network, limits), network, 0.25, seeded(8));
  const finding = findingMs(engine, network, seeded(9), rounds(full));
  const number = numberMs(engine, network, seeded(10), rounds(full));
  // The target: a variable somewhere in the middle of the file, the same in every run.
  const target = network.variables.length >> 1;
  const findingOne = findingMs(engine, network, seeded(9), rounds(full), target);
  const numberOne = numberMs(engine, network, seeded(10), rounds(full), target);
  expect(Number.isFinite(full)).toBe(true);
  const figures = published.find((each) => each.name === name);
  const { query = NaN, compile = NaN, agrum = Infinity } = figures ?? {};
  const limit = Math.min(0.4 * query, 0.5 * agrum) * slower;
  const share = (value: number) => (value / full).toFixed(2).padStart(6);
  return `${head} ${ms(full)} ${times(full / limit)} ${times(full / floor)} ${ms(quarter)}  ${ms(compiled)} ${times(compiled / (compile * slower))} ${share(finding)} ${share(number)}   ${share(findingOne)} ${share(numberOne)}    ${(bytes / (8 * cells)).toFixed(2)}`;
}

describe.runIf(existsSync(folder))('public networks', () => {
  test('[I26] queries, compilation, changes and memory beside native engines', () => {
    const slower = floorMs(readCells) / publishedReadMs;
    console.log(`this machine takes ${slower.toFixed(2)} × as long to read memory`);
    console.log(
      'network        cells     query    limit    floor  25 % seen  compile    limit finding number  f. of one n. of one memory',
    );
    for (const name of networkNames()) console.log(measure(name, slower));
  }, 600_000);
});
