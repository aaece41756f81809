import type { Answer } from '../infer/question.ts';
import type { NodeId, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import type { Besides } from './desk.ts';
import { differences, withDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import { expectedUtility, termsOf } from './expected-utility.ts';
import type { Utilities } from './expected-utility.ts';
import { shapley } from './shapley.ts';
import type { Shares } from './shapley.ts';
import { within } from './steps.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import { Workbench } from './workbench.ts';

/** How one card's distribution differs between two scenarios. */
interface Shift {
  readonly node: NodeId;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Total variation distance, ½·Σ|p − q|. */
  readonly distance: number;
}

/** Two branches, or two moments of one board, side by side (model.md A16). */
export interface Comparison {
  readonly target: Target;
  readonly before: number;
  readonly after: number;
  /** What differs, each with its share of the target's change; the shares sum to it. Undefined until something is known. */
  readonly edits: readonly (Difference & { readonly share: number | undefined })[];
  /** Cards that both have, the most changed first. */
  readonly shifts: readonly Shift[];
  readonly utilities: { readonly before: Utilities; readonly after: Utilities } | undefined;
  readonly sampled: boolean;
}

/**
 * What both boards say is known at once; the edits' shares follow, and settle as more orders are drawn.
 * Undefined when the target is gone from either, or either's evidence cannot be.
 */
export function* compare(
  before: Scenario,
  after: Scenario,
  target: Target,
  { desk }: Pick<Besides, 'desk'> = {},
): Steps<Comparison | undefined, Comparison> {
  const [old, fresh] = [new Workbench(before), new Workbench(after, { desk })];
  const [was, is] = [old.answer(), fresh.answer()];
  const [oldPlace, freshPlace] = [old, fresh].map((bench) =>
    placeOf(bench.scenario, bench.compiled, target),
  );
  const chanceBefore = oldPlace && chanceIn(was, oldPlace);
  const chanceAfter = freshPlace && chanceIn(is, freshPlace);
  if (chanceBefore === undefined || chanceAfter === undefined) return undefined;

  const edits = differences(before, after);
  const shifts = shiftsBetween({ bench: old, answer: was }, { bench: fresh, answer: is });
  const utilities = utilitiesOf(old, fresh);
  const told = (found?: Shares): Comparison => {
    const shared = edits.map((edit, at) => ({ ...edit, share: found?.shares[at] }));
    return {
      target,
      before: chanceBefore,
      after: chanceAfter,
      edits: shared.sort(
        (a, b) => Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0) || (a.id < b.id ? -1 : 1),
      ),
      shifts,
      utilities,
      sampled: found?.sampled ?? false,
    };
  };
  const worth = (taken: readonly boolean[]): number => {
    const own = edits.filter((_, at) => taken[at]);
    return old.chanceOf(withDifferences(before, after, own), target) ?? chanceBefore;
  };
  return told(yield* within(shapley(edits.length, worth), (done) => done, told));
}

interface Side {
  readonly bench: Workbench;
  readonly answer: Answer;
}

function shiftsBetween(before: Side, after: Side): readonly Shift[] {
  const shifts = [...before.bench.scenario.nodes.keys()].flatMap((id): Shift[] => {
    const [was, is] = [before, after].map((side) => marginalOf(side, id));
    if (was === undefined || is?.length !== was.length) return [];
    const distance = was.reduce((sum, p, state) => sum + Math.abs(p - (is[state] ?? 0)), 0) / 2;
    return [{ node: id, before: was, after: is, distance }];
  });
  return shifts.sort((a, b) => b.distance - a.distance || (a.node < b.node ? -1 : 1));
}

function marginalOf({ bench, answer }: Side, id: NodeId): readonly number[] | undefined {
  const node = bench.scenario.nodes.get(id);
  if (node === undefined || answer.kind === 'impossible') return undefined;
  const marginal = answer.marginals[indexOfCard(bench.compiled, node)];
  return marginal && [...marginal];
}

function utilitiesOf(old: Workbench, fresh: Workbench): Comparison['utilities'] {
  const [before, after] = [old, fresh].map((bench) => {
    const terms = termsOf(bench.scenario, bench.compiled);
    return terms.length > 0 ? expectedUtility(bench, terms, bench.asked) : undefined;
  });
  return before && after ? { before, after } : undefined;
}
