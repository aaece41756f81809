import { never } from '../base/never.ts';
import { asCounted } from '../model/alone.ts';
import type { Compiled } from '../model/compiled.ts';
import { levelBase } from '../model/level-base.ts';
import { own } from '../model/own.ts';
import { parseParam } from '../model/param-id.ts';
import type { Param } from '../model/param-id.ts';
import { repeats, roundsOf } from '../model/rounds.ts';
import type { Node, NodeId, Num, Row, Scenario } from '../model/scenario.ts';
import { linkWithNumber, nodeWithNumber, storedNumber } from '../model/stored-number.ts';

/** One number that an analysis may move, in [0, `max`]. */
export interface Parameter {
  readonly param: string;
  /** As it counts now. */
  readonly value: number;
  readonly assumed: boolean;
  /** The card or link that shows it. */
  readonly owner: string;
  /** The most that its neighbours leave it. */
  readonly max: number;
  /** The range somebody gave, or ten points either way. */
  readonly lo: number;
  readonly hi: number;
  readonly range: 'given' | 'tenPoints';
  /**
   * Whether chances are a ratio of two straight lines in it (model.md §1.9). They are not where it is
   * shared between rounds, or stands in a gate that weighs or counts.
   */
  readonly linear: boolean;
}

/** Without a range a number is tried this much lower and higher. */
const reach = 0.1;

/**
 * The numbers in use of a pinned scenario (`pinned.ts`).
 * @param original The scenario as people wrote it: it has the ranges.
 */
export function parametersOf(
  scenario: Scenario,
  { numbers }: Pick<Compiled, 'numbers'>,
  original: Scenario = scenario,
): readonly Parameter[] {
  return numbers.flatMap(({ param: text, value, assumed, owner }): Parameter[] => {
    const param = parseParam(text);
    if (param === undefined) return [];
    const max = Math.max(0, 1 - othersOf(scenario, param));
    const stored = storedNumber(original, param);
    const child = stored?.total === undefined ? undefined : childOf(original, param);
    const above = child && levelBase(numbers, child, param).above;
    const given = stored && asCounted(stored, value, above);
    const range = given?.lo !== undefined && given.hi !== undefined ? 'given' : 'tenPoints';
    const within = (bound: number) => Math.min(max, Math.max(0, bound));
    const lo = within(range === 'given' ? (given?.lo ?? 0) : value - reach);
    const hi = within(range === 'given' ? (given?.hi ?? 1) : value + reach);
    const linear = isLinear(scenario, param);
    return [{ param: text, value, assumed, owner, max, lo, hi, range, linear }];
  });
}

/** The card that the number helps to decide: its own, or the one that its link leads to. */
export function cardOfNumber(
  { links }: Pick<Scenario, 'links'>,
  { owner }: Pick<Parameter, 'owner'>,
): NodeId {
  return links.get(owner)?.to ?? owner;
}

/** Those with a range that somebody gave, by name. */
export function rangedOf(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters
    .filter(({ range, lo, hi }) => range === 'given' && lo < hi)
    .sort((a, b) => (a.param < b.param ? -1 : 1));
}

/** What the levels beside this one take of the same 100 %; cells of a row make room for it instead. */
function othersOf(scenario: Scenario, param: Param): number {
  const sumBut = (nums: Readonly<Record<string, Num>>, state: string) =>
    Object.entries(nums).reduce((sum, [id, { v }]) => (id === state ? sum : sum + v), 0);
  switch (param.of) {
    case 'leak':
      return sumBut(scenario.nodes.get(param.node)?.leak ?? {}, param.state);
    case 'effect': {
      const effects = scenario.links.get(param.link)?.effects ?? {};
      return sumBut(own(effects, param.parentState) ?? {}, param.childState);
    }
    case 'block':
    case 'necessity':
    case 'cell':
    case 'base':
    case 'gut':
    case 'score':
      return 0;
    default:
      return never(param);
  }
}

function childOf({ nodes, links }: Scenario, param: Param): Node | undefined {
  return nodes.get('node' in param ? param.node : (links.get(param.link)?.to ?? ''));
}

function isLinear(scenario: Scenario, param: Param): boolean {
  const node = childOf(scenario, param);
  if (node === undefined) return true;
  const { type } = node.gate;
  const counts = type === 'weights' || type === 'and' || type === 'atLeast';
  return !counts && !repeats(node, roundsOf(scenario));
}

/** The pinned scenario with one number moved. The other cells of a row keep their proportions and share what is left. */
export function withParameter(scenario: Scenario, text: string, value: number): Scenario {
  const param = parseParam(text);
  if (param === undefined) return scenario;
  if ('link' in param) {
    const link = scenario.links.get(param.link);
    if (link === undefined) return scenario;
    const links = new Map(scenario.links);
    return { ...scenario, links: links.set(link.id, linkWithNumber(link, param, { v: value })) };
  }
  const node = scenario.nodes.get(param.node);
  if (node === undefined) return scenario;
  const nodes = new Map(scenario.nodes);
  return { ...scenario, nodes: nodes.set(node.id, moved(node, param, value)) };
}

function moved(node: Node, param: Extract<Param, { node: string }>, value: number): Node {
  if (param.of === 'cell') {
    const row = covary(own(node.table, param.row) ?? {}, param.state, value);
    return { ...node, table: { ...node.table, [param.row]: row } };
  }
  if (param.of === 'base') return { ...node, base: covary(node.base, param.state, value) };
  return nodeWithNumber(node, param, { v: value });
}

function covary(row: Row, state: string, value: number): Row {
  const others = Object.entries(row).filter(([id]) => id !== state);
  const before = others.reduce((sum, [, { v }]) => sum + v, 0);
  const left = 1 - value;
  const shares = others.map(([id, { v }]): [string, Num] => [
    id,
    { v: before > 0 ? (v / before) * left : left / others.length },
  ]);
  return Object.fromEntries([...shares, [state, { v: value }]]);
}
