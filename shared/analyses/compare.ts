import type { Answer, Asked } from '../infer/question.ts';
import { cardOf } from '../model/rounds.ts';
import type { NodeId, Scenario } from '../model/scenario.ts';
import { indexOfCard, indexOfVariable } from './card-index.ts';
import { Desk } from './desk.ts';
import type { Besides, Machine } from './desk.ts';
import { differences, withDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import { expectedUtility, termsOf } from './expected-utility.ts';
import type { Utilities } from './expected-utility.ts';
import { matteringEdits } from './mattering-edits.ts';
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
  { desk = new Desk(), ...besides }: Besides = {},
): Steps<Comparison | undefined, Comparison> {
  const old = benchFor(before, besides, desk.other);
  const fresh = benchFor(after, besides, desk.written);
  const [was, is] = [old.answer(), fresh.answer()];
  const [chanceBefore, chanceAfter] = [chanceOf(old, target, was), chanceOf(fresh, target, is)];
  if (chanceBefore === undefined || chanceAfter === undefined) return undefined;

  const edits = differences(before, after);
  const seen = (besides.findings ?? []).map(({ variable }) => cardOf(variable));
  const matter = matteringEdits(edits, [before, after], target.node, seen);
  const telling = edits.filter((edit) => matter.has(edit));
  const shifts = shiftsBetween({ bench: old, answer: was }, { bench: fresh, answer: is });
  const utilities = utilitiesOf(old, fresh);
  const told = (found?: Shares): Comparison => {
    const shareOf = new Map(telling.map((edit, at) => [edit, found?.shares[at]]));
    const shared = edits.map((edit) => {
      return { ...edit, share: matter.has(edit) ? shareOf.get(edit) : 0 };
    });
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
    const own = telling.filter((_, at) => taken[at]);
    const bench = benchFor(withDifferences(before, after, own), besides, desk.between);
    return chanceOf(bench, target) ?? chanceBefore;
  };
  return told(yield* within(shapley(telling.length, worth), (done) => done, told));
}

/** What is asked besides, as far as this board has such cards with such states. */
function benchFor(scenario: Scenario, besides: Partial<Asked>, machine: Machine): Workbench {
  const { network } = machine.compile(scenario);
  const fits = (variable: string, values: readonly number[]) =>
    network.variables[indexOfVariable(network, variable)]?.states.length === values.length;
  const interventions = (besides.interventions ?? []).filter(({ variable, distribution }) =>
    fits(variable, distribution),
  );
  const findings = (besides.findings ?? []).filter((finding) =>
    fits(finding.variable, finding.kind === 'target' ? finding.target : finding.likelihood),
  );
  return new Workbench(scenario, { interventions, findings }, machine);
}

function chanceOf(bench: Workbench, target: Target, answer?: Answer): number | undefined {
  const place = placeOf(bench.scenario, bench.compiled, target);
  return place && chanceIn(answer ?? bench.engine.answer(bench.asked, place.variable), place);
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
