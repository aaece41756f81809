import { readdirSync } from 'node:fs';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { below, seeded, type Random } from '../../../shared/base/prng.ts';
import { change } from '../../../shared/document/change.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { sameValue } from '../../../shared/document/same-value.ts';
import { collectionNames, ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../../shared/document/write-scenario.ts';
import { compile } from '../../../shared/model/compile.ts';
import { Facts } from '../../support/document/facts.ts';
import { randomCommands } from '../../support/document/random-commands.ts';
import { Network, type Replica } from '../../support/document/replica.ts';
import { sampleScenario } from '../../support/document/sample-scenario.ts';

/** Ids come from the seed too, so that a printed seed does the same again. */
const ids = vi.hoisted(() => ({ next: (): string => '' }));
vi.mock('../../../shared/base/ids.ts', async (original) => ({
  ...(await original<object>()),
  newId: () => ids.next(),
}));

/** Seeds of one run; MERGE_SEED=n runs that one alone and prints what it did. */
const seeds = 1000;
const steps = 70;
/** Seeds that once failed. */
const pastSeeds: readonly number[] = [];

const only = Number(process.env['MERGE_SEED'] ?? 0);
const commandNames = Object.keys(randomCommands);
const start = startUpdate();

interface Tally {
  done: number;
  refused: number;
  undone: number;
  overtaken: number;
  followed: number;
  readonly commands: Map<string, number>;
}

interface Run {
  readonly network: Network;
  readonly random: Random;
  readonly freshText: () => string;
  readonly names: readonly string[];
  readonly tally: Tally;
}

describe('merging', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  test('[D20] every command is among those drawn', () => {
    const folder = new URL('../../../shared/document/commands/', import.meta.url);
    const files = readdirSync(folder).map((file) =>
      file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(files.filter((name) => !commandNames.includes(name))).toEqual([]);
  });

  test(
    '[D21] three replicas that edit, undo, are cut off and catch up end alike, and nothing is lost',
    { timeout: 300_000 },
    () => {
      const tally: Tally = {
        done: 0,
        refused: 0,
        undone: 0,
        overtaken: 0,
        followed: 0,
        commands: new Map(),
      };
      const chosen =
        only > 0 ? [only] : [...pastSeeds, ...Array.from({ length: seeds }, (_, at) => at + 1)];
      const before = performance.now();
      for (const seed of chosen) runSeed(seed, tally);
      const seconds = ((performance.now() - before) / 1000).toFixed(1);
      process.stdout.write(
        `${chosen.length} merge seeds, ${tally.done} commands done, ${tally.refused} refused, ` +
          `${tally.undone} steps undone or redone, ${tally.overtaken} overtaken, ` +
          `${tally.followed} registers and characters followed, ${seconds} s\n`,
      );
      if (only > 0) return;
      // Each command was carried out, not only refused.
      expect(commandNames.filter((name) => !tally.commands.has(name))).toEqual([]);
    },
  );
});

function runSeed(seed: number, tally: Tally): void {
  const random = seeded(seed);
  const idRandom = seeded(seed + 1_000_000);
  ids.next = () => `i${Math.floor(idRandom() * 2 ** 40).toString(36)}`;
  vi.setSystemTime(0);
  const network = new Network(['ana', 'ben', 'cy'], start);
  const facts = new Facts();
  const stops = network.replicas.map(({ name, target }) => facts.follow(name, target));
  const log: string[] = [];
  // Every other seed draws from a few commands only, so that the three meet at the same registers.
  const names =
    seed % 2 === 0 ? commandNames : Array.from({ length: 6 }, () => pick(random, commandNames));
  let typed = 0;
  const freshText = () => {
    typed += 1;
    return `t${String.fromCharCode(0xe000 + typed)}`;
  };
  try {
    for (let step = 0; step < steps; step += 1) {
      vi.advanceTimersByTime(below(random, 1000));
      const replica = pick(random, network.replicas);
      const name = takeStep(replica, { network, random, freshText, names, tally });
      log.push(`${replica.name}: ${name}`);
    }
    network.settle();
    for (const problem of problemsOf(network, facts)) throw new Error(problem);
    tally.followed += facts.count;
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`MERGE_SEED=${seed}\n${log.join('\n')}\n${words}`, { cause: error });
  } finally {
    for (const stop of stops) stop();
    network.destroy();
  }
}

/** One random thing that happens to one replica. Returns its name for the log. */
function takeStep(replica: Replica, { network, random, freshText, names, tally }: Run): string {
  const { target, reader, undo } = replica;
  const chance = random();
  if (chance < 0.26) {
    network.deliver(replica, random);
    return 'receives';
  }
  if (chance < 0.3) {
    const other = pick(
      random,
      network.replicas.filter((one) => one !== replica),
    );
    network.toggle(replica, other);
    return `line to ${other.name}`;
  }
  if (chance < 0.4) {
    const way = random() < 0.65 ? 'undo' : 'redo';
    const result = undo[way]();
    if (result === 'done' || typeof result === 'object') tally.undone += 1;
    if (result === 'overtaken') tally.overtaken += 1;
    return `${way} ${typeof result === 'string' ? result : 'in part'}`;
  }
  if (chance < 0.48) return typeSomewhere(target, random, freshText);
  const name = pick(random, names);
  try {
    randomCommands[name]?.({ target, scenario: reader.read(), random, freshText });
    tally.done += 1;
    tally.commands.set(name, (tally.commands.get(name) ?? 0) + 1);
    return name;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tally.refused += 1;
    return `${name} refused: ${error.reason}`;
  }
}

/** A keystroke in a label or in a note's body, somewhere in the middle of it. */
function typeSomewhere(target: ScenarioDoc, random: Random, freshText: () => string): string {
  const collection = pick(random, ['nodes', 'notes', 'actors'] as const);
  const record = pick(random, [...target.collections[collection].values()]);
  const text = record?.get(collection === 'notes' ? 'text' : 'label');
  change(target, 'typing', () => {
    if (text instanceof Y.Text) text.insert(below(random, text.length + 1), freshText());
    if (!(text instanceof Y.XmlFragment)) return;
    const paragraph = new Y.XmlElement('paragraph');
    if (text.length === 0 || random() < 0.3) text.insert(text.length, [paragraph]);
    const chosen = text.get(below(random, text.length));
    if (!(chosen instanceof Y.XmlElement)) return;
    const first = chosen.get(0);
    if (first instanceof Y.XmlText) first.insert(below(random, first.length + 1), freshText());
    else chosen.insert(0, [new Y.XmlText(freshText())]);
  });
  return `types in ${collection}`;
}

/** Everything that is not as it must be after all updates have been exchanged. */
function* problemsOf({ replicas }: Network, facts: Facts): Generator<string> {
  const [first, ...others] = replicas;
  if (first === undefined) return;
  const scenario = readScenario(first.target);
  const compiled = compile(scenario);
  for (const other of others) {
    if (!sameDocument(first.target, other.target))
      yield `documents of ana and ${other.name} differ`;
    const theirs = readScenario(other.target);
    if (!sameValue(listed(scenario), listed(theirs))) yield `scenario of ${other.name} differs`;
    if (!sameBits(compiled, compile(theirs))) yield `network of ${other.name} differs`;
  }
  for (const { name, target, reader } of replicas) {
    if (!sameValue(listed(reader.read()), listed(readScenario(target)))) {
      yield `the incremental reader of ${name} differs from a fresh one`;
    }
    for (const missing of facts.missingIn(target)) yield `${name} has lost ${missing}`;
  }
}

function sameDocument(a: ScenarioDoc, b: ScenarioDoc): boolean {
  const vectors = [a, b].map(({ doc }) => Y.decodeStateVector(Y.encodeStateVector(doc)));
  const deleted = [a, b].map(({ doc }) => Y.createDeleteSetFromStructStore(doc.store));
  const [left, right] = deleted;
  if (left === undefined || right === undefined || !Y.equalDeleteSets(left, right)) return false;
  if (!sameValue(...pairOf(vectors.map((vector) => Object.fromEntries(vector ?? [])))))
    return false;
  return ['meta', ...collectionNames].every((root) =>
    sameValue(a.doc.getMap(root).toJSON(), b.doc.getMap(root).toJSON()),
  );
}

function pairOf<T>([a, b]: readonly T[]): [T | undefined, T | undefined] {
  return [a, b];
}

/** The scenario with its collections as lists, so that their order is compared too. */
function listed(scenario: ReturnType<typeof readScenario>): unknown {
  return [scenario.meta, ...collectionNames.map((name) => [...scenario[name].values()])];
}

/** Equal to the last bit: +0 and −0 differ, and so do two roundings of one number. */
function sameBits(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (_, item: unknown) => {
      if (item instanceof Float64Array)
        return [...new BigUint64Array(item.slice().buffer)].map(String);
      return item instanceof Map ? [...item] : item;
    });
  return plain(a) === plain(b);
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[below(random, choices.length)] as T;
}

/** The state that all replicas begin with, as the server would have written it. */
function startUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 99;
  writeScenario(new ScenarioDoc(doc), sampleScenario(), 'template');
  return Y.encodeStateAsUpdate(doc);
}
