import type { Asked } from '../infer/question.ts';
import { variablesOf } from '../model/rounds.ts';
import type { LinkId, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { findStructure } from '../model/structure.ts';
import { withoutLinks } from './cut-links.ts';
import { pinnedBench } from './pinned.ts';
import { shapley } from './shapley.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';

/** The change whose ways are traced: a card moved from one state to another from outside. */
export interface Change {
  readonly node: NodeId;
  readonly from: StateId;
  readonly to: StateId;
}

/** All links from one card to another on a way from the cause to the target. */
interface Arrow {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly links: readonly LinkId[];
  /** Its Shapley share of the total effect; the shares of all arrows sum to it. */
  readonly share: number;
  /** The total effect without this arrow. */
  readonly without: number;
}

/** One way with the effect it has when it is the only one open. These do not add up. */
interface Route {
  readonly nodes: readonly NodeId[];
  readonly effect: number;
}

/** How a change reaches the target (model.md A15). */
export interface Paths {
  readonly change: Change;
  readonly target: Target;
  /** P(target | do to, e) − P(target | do from, e). */
  readonly totalEffect: number;
  readonly arrows: readonly Arrow[];
  /** By size of their effect; at most two hundred. */
  readonly routes: readonly Route[];
  readonly sampled: boolean;
}

const mostRoutes = 200;

interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly links: LinkId[];
}

/** The arrows on ways from one card to another, by their ends. */
function edgesBetween(scenario: Scenario, start: NodeId, end: NodeId): readonly Edge[] {
  const { incoming } = findStructure(scenario);
  const edges = new Map<string, Edge>();
  for (const [to, ids] of incoming) {
    for (const id of ids) {
      const from = scenario.links.get(id)?.from ?? '';
      const edge = edges.get(`${from} ${to}`) ?? { from, to, links: [] };
      edge.links.push(id);
      edges.set(`${from} ${to}`, edge);
    }
  }
  const all = [...edges.values()];
  const reach = (first: NodeId, next: (node: NodeId) => readonly NodeId[]) => {
    const found = new Set([first]);
    for (const node of found) for (const other of next(node)) found.add(other);
    return found;
  };
  const after = reach(start, (node) => all.filter(({ from }) => from === node).map(({ to }) => to));
  const before = reach(end, (node) => all.filter(({ to }) => to === node).map(({ from }) => from));
  return all
    .filter(({ from, to }) => after.has(from) && before.has(to) && from !== end && to !== start)
    .sort((a, b) => (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** All ways along the edges, as edge indices. */
function routesAlong(edges: readonly Edge[], start: NodeId, end: NodeId): number[][] {
  const routes: number[][] = [];
  const visit = (node: NodeId, taken: readonly number[], seen: ReadonlySet<NodeId>) => {
    if (routes.length >= mostRoutes) return;
    if (node === end) {
      routes.push([...taken]);
      return;
    }
    for (const [index, { from, to }] of edges.entries()) {
      if (from === node && !seen.has(to)) visit(to, [...taken, index], new Set([...seen, to]));
    }
  };
  visit(start, [], new Set([start]));
  return routes;
}

/** Undefined when cause or target are gone, no way leads from one to the other, or the evidence cannot be. */
export function* paths(
  scenario: Scenario,
  change: Change,
  target: Target,
  besides: Partial<Asked> = {},
): Steps<Paths | undefined> {
  const { base, bench } = pinnedBench(scenario, besides);
  const { rounds } = bench.compiled;
  const place = placeOf(base, bench.compiled, target);
  const cause = base.nodes.get(change.node);
  const edges = edgesBetween(base, change.node, target.node);
  const prior = bench.answer({ interventions: bench.asked.interventions, findings: [] });
  if (place === undefined || cause === undefined || edges.length === 0) return undefined;
  if (bench.answer().kind === 'impossible') return undefined;

  const setting = (state: StateId): Asked => {
    const distribution = cause.states.map(({ id }) => (id === state ? 1 : 0));
    const surgery = variablesOf(cause, rounds).map((variable) => {
      return { id: `set:${variable}`, variable, distribution };
    });
    const own = new Set(surgery.map(({ variable }) => variable));
    const { interventions, findings } = bench.asked;
    return {
      interventions: [...interventions, ...surgery],
      findings: findings.filter(({ variable }) => !own.has(variable)),
    };
  };
  const [low, high] = [setting(change.from), setting(change.to)];
  const effectWith = (open: readonly boolean[]): number => {
    const off = new Set(edges.flatMap(({ links }, index) => (open[index] ? [] : links)));
    const cut = withoutLinks(base, bench.compiled, prior, off);
    const after = chanceIn(bench.answerFor(cut, high), place);
    const before = chanceIn(bench.answerFor(cut, low), place);
    return after === undefined || before === undefined ? 0 : after - before;
  };

  const known = new Map<string, number>();
  const effect = (open: readonly boolean[]): number => {
    const key = open.map((is) => (is ? '1' : '0')).join('');
    const value = known.get(key) ?? effectWith(open);
    known.set(key, value);
    return value;
  };
  const all = edges.map(() => true);
  const totalEffect = effect(all);
  const { shares, sampled } = yield* shapley(edges.length, effect);
  const arrows = edges.map(({ from, to, links }, index) => {
    const without = effect(all.map((_, other) => other !== index));
    return { from, to, links, share: shares[index] ?? 0, without };
  });
  const routes = routesAlong(edges, change.node, target.node).map((taken): Route => {
    const open = edges.map((_, index) => taken.includes(index));
    const nodes = [change.node, ...taken.map((index) => edges[index]?.to ?? '')];
    return { nodes, effect: effect(open) };
  });
  routes.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return { change, target, totalEffect, arrows, routes, sampled };
}
