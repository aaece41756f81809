import type { Asked } from '../infer/question.ts';
import type { Besides } from './desk.ts';
import { cardOf, variablesOf } from '../model/rounds.ts';
import type { LinkId, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { withoutLinks } from './cut-links.ts';
import { pinnedBench } from './pinned.ts';
import { relevantCards, withCards } from './relevant.ts';
import { shapley } from './shapley.ts';
import type { Shares } from './shapley.ts';
import { within } from './steps.ts';
import type { Steps } from './steps.ts';
import { placeOf } from './target.ts';
import type { Target } from './target.ts';
import { Ways } from './ways.ts';

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
  /** Its Shapley share of the total effect; the shares of all arrows sum to it. Undefined until something is known. */
  readonly share: number | undefined;
  /** The total effect without this arrow; undefined until it is known. */
  readonly without: number | undefined;
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

/** Share of the work by which the ways are known; the rest refines the arrows' shares. */
const untilWays = 0.2;

/**
 * The whole effect is known first, then the ways, then the shares, which settle as more orders are drawn.
 * Undefined when cause or target are gone, no way leads from one to the other, or the evidence cannot be.
 */
export function* paths(
  scenario: Scenario,
  change: Change,
  target: Target,
  besides: Besides = {},
): Steps<Paths | undefined, Paths> {
  const traced = trace(scenario, change, target, besides);
  if (traced === undefined) return undefined;
  const { ways, effect } = traced;
  const edges = ways.arrows;
  const totalEffect = effect(edges.map(() => true));
  const routes: Route[] = [];
  const without: number[] = [];
  const told = (found?: Shares): Paths => {
    const arrows = edges.map(({ from, to, links }, index): Arrow => {
      return { from, to, links, share: found?.shares[index], without: without[index] };
    });
    const strongest = routes.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
    return {
      change,
      target,
      totalEffect,
      arrows,
      routes: strongest,
      sampled: found?.sampled ?? false,
    };
  };

  const taken = ways.routes();
  const toDo = taken.length + edges.length;
  for (const [at, route] of taken.entries()) {
    yield { done: (untilWays * at) / toDo, sofar: () => told() };
    const nodes = [change.node, ...route.map((index) => edges[index]?.to ?? '')];
    routes.push({ nodes, effect: effect(edges.map((_, index) => route.includes(index))) });
  }
  for (const closed of edges.keys()) {
    yield { done: (untilWays * (taken.length + closed)) / toDo, sofar: () => told() };
    without.push(effect(edges.map((_, index) => index !== closed)));
  }
  const shareOf = (done: number) => untilWays + (1 - untilWays) * done;
  return told(yield* within(shapley(edges.length, effect), shareOf, told));
}

/** The ways from cause to target, and the effect of the change when some of their arrows alone are open. */
interface Traced {
  readonly ways: Ways;
  readonly effect: (open: readonly boolean[]) => number;
}

function trace(
  scenario: Scenario,
  change: Change,
  target: Target,
  besides: Besides,
): Traced | undefined {
  const { base, bench } = pinnedBench(scenario, target, besides);
  const { rounds } = bench.compiled;
  const place = placeOf(base, bench.compiled, target);
  const cause = base.nodes.get(change.node);
  const ways = new Ways(base, change.node, target.node);
  const edges = ways.arrows;
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
  // Where the cause is set from outside, what leads to it no longer matters.
  const cards = relevantCards(bench.compiled.network, place.variable, low);
  const part = withCards(base, cards);
  const inside = ({ interventions, findings }: Asked): Asked => {
    return {
      interventions: interventions.filter((each) => cards.has(cardOf(each.variable))),
      findings,
    };
  };
  const effectWith = (open: readonly boolean[]): number => {
    const off = new Set(edges.flatMap(({ links }, index) => (open[index] ? [] : links)));
    const cut = withoutLinks(part, bench.compiled, prior, off);
    const after = bench.chanceOf(cut, target, inside(high));
    const before = bench.chanceOf(cut, target, inside(low));
    return after === undefined || before === undefined ? 0 : after - before;
  };

  const observed = new Set(low.findings.map(({ variable }) => cardOf(variable)));
  const known = new Map<string, number>();
  const effect = (open: readonly boolean[]): number => {
    const mattering = ways.mattering(open, observed);
    if (mattering === undefined) return 0;
    const key = mattering.map((is) => (is ? '1' : '0')).join('');
    const value = known.get(key) ?? effectWith(mattering);
    known.set(key, value);
    return value;
  };
  return { ways, effect };
}
