import { compareIds } from '../model/own.ts';
import type { Link, Node, Num, Scenario } from '../model/scenario.ts';
import { nobody, writePeople } from './people.ts';
import type { People } from './people.ts';
import { withoutId } from './without-id.ts';
import { ownFormat, ownVersion } from './read-json.ts';

type Json = Record<string, unknown>;

/**
 * The scenario as Parley's own JSON: plain data, collections and maps by id in id order, so that
 * equal scenarios give equal text. `readJson` of it gives the scenario back, number for number.
 */
export function writeJson(scenario: Scenario, people: People = nobody): Json {
  const { meta } = scenario;
  return {
    format: ownFormat,
    version: ownVersion,
    // A document whose id was spoilt has none; reading gives it one.
    ...(meta.id === '' ? {} : { id: meta.id }),
    title: meta.title,
    ...(meta.illustrative ? { illustrative: true } : {}),
    horizon: meta.horizon,
    scale: meta.scale,
    ...(meta.words ? { words: meta.words } : {}),
    actors: collection(scenario.actors, withoutId),
    phases: collection(scenario.phases, withoutId),
    groups: collection(scenario.groups, withoutId),
    nodes: collection(scenario.nodes, writeNode),
    links: collection(scenario.links, writeLink),
    evidence: collection(scenario.evidence, withoutId),
    payoffs: collection(scenario.payoffs, (payoff) => ({
      ...withoutId(payoff),
      table: writeNums(payoff.table),
    })),
    constraints: collection(scenario.constraints, withoutId),
    notes: collection(scenario.notes, withoutId),
    sources: collection(scenario.sources, withoutId),
    storyNodes: meta.storyNodes,
    settings: meta.settings,
    ...(meta.rounds ? { rounds: meta.rounds } : {}),
    ...writePeople(people),
  };
}

/** The same as text, ready for a file. */
export function printJson(scenario: Scenario, people: People = nobody): string {
  return `${JSON.stringify(writeJson(scenario, people), null, 1)}\n`;
}

function collection<V>(records: ReadonlyMap<string, V>, write: (record: V) => Json): Json {
  return Object.fromEntries(
    [...records].sort(([a], [b]) => compareIds(a, b)).map(([id, record]) => [id, write(record)]),
  );
}

/** A number about which nothing else is known stands as a number. */
function writeNum(num: Num): number | Num {
  return Object.keys(num).length === 1 ? num.v : num;
}

function inOrder<V>(record: Readonly<Record<string, V>>, write: (value: V) => unknown): Json {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => compareIds(a, b))
      .map(([key, value]) => [key, write(value)]),
  );
}

function writeNums(nums: Readonly<Record<string, Num>>): Json {
  return inOrder(nums, writeNum);
}

/** The entry, unless it is empty. */
function unlessEmpty(key: string, record: Json): Json {
  return Object.keys(record).length === 0 ? {} : { [key]: record };
}

function writeNode({ leak, table, base, policy, gut, ...rest }: Node): Json {
  return {
    ...withoutId(rest),
    ...unlessEmpty('leak', writeNums(leak)),
    ...unlessEmpty('table', inOrder(table, writeNums)),
    ...unlessEmpty('base', writeNums(base)),
    ...(rest.kind === 'move' || policy.mode !== 'estimate' ? { policy } : {}),
    ...(gut ? { gut: writeNum(gut) } : {}),
  };
}

function writeLink({ lag, effects, blocks, okStates, necessity, scores, ...rest }: Link): Json {
  return {
    ...withoutId(rest),
    ...(lag === 0 ? {} : { lag }),
    ...unlessEmpty('effects', inOrder(effects, writeNums)),
    ...unlessEmpty('blocks', writeNums(blocks)),
    ...(okStates.length === 0 ? {} : { okStates }),
    ...(necessity ? { necessity: writeNum(necessity) } : {}),
    ...unlessEmpty(
      'scores',
      inOrder(scores, (row) => inOrder(row, (score) => score)),
    ),
  };
}
