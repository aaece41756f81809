import type { Asked } from '../infer/question.ts';
import { settled } from '../infer/settled.ts';
import type { Compiled } from '../model/compiled.ts';
import { own } from '../model/own.ts';
import type { ActorId, Payoff, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import type { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';
import { must } from '../base/must.ts';

/** Expected points of each actor who has payoffs, on the actor's own scale. */
export type Utilities = Readonly<Record<ActorId, number>>;

/** What one payoff says. */
export interface Term {
  readonly actor: ActorId;
  /** Indices of the network's variables. */
  readonly scope: readonly number[];
  /** Points by state numbers, row-major over the scope. */
  readonly points: readonly number[];
}

/** The payoffs as tables over the network's variables; terms about cards that are gone count for nothing. */
export function termsOf({ payoffs, nodes }: Scenario, compiled: Compiled): Term[] {
  return [...payoffs.values()].flatMap((payoff): Term[] => {
    const scope = payoff.scope.map((id) => indexOfCard(compiled, nodes.get(id)));
    if (scope.includes(-1) || scope.length === 0) return [];
    const states = scope.map((index) => compiled.network.variables[index]?.states ?? []);
    return [{ actor: payoff.actor, scope, points: pointsOf(payoff, states) }];
  });
}

function pointsOf({ table }: Payoff, states: readonly (readonly string[])[]): number[] {
  let keys = [''];
  for (const [place, ids] of states.entries()) {
    keys = keys.flatMap((key) => ids.map((id) => (place === 0 ? id : `${key}|${id}`)));
  }
  return keys.map((key) => own(table, key)?.v ?? 0);
}

/**
 * Σ P(v | e, do) · U_a(v) for each actor (model.md A10). Terms over one card need the marginals alone;
 * the others one question for each combination of all but their last card.
 * Undefined when the evidence cannot be.
 */
export function expectedUtility(
  bench: Workbench,
  terms: readonly Term[],
  asked: Asked,
): Utilities | undefined {
  const whole = bench.answer(asked);
  if (whole.kind === 'impossible') return undefined;
  // Shares are met by everything together; what each combination is then worth leaves them as they came out.
  const base = whole.kind === 'exact' ? settled(asked, whole) : asked;
  const before = whole.softFit === undefined ? whole : bench.answer(base);
  if (before.kind === 'impossible') return undefined;
  const { variables } = bench.compiled.network;
  const totals = new Map<ActorId, number>();
  const marginalsGiven = new Map<string, ReturnType<Workbench['answer']>>();

  const answerGiven = (scope: readonly number[], states: readonly number[]) => {
    const key = states.map((state, at) => `${scope[at]}=${state}`).join();
    const known = marginalsGiven.get(key);
    if (known) return known;
    const seen = states.map((state, at) =>
      seenIn(must(variables[scope[at] ?? -1]), state, `scope:${at}`),
    );
    const answer = bench.answer({ ...base, findings: [...base.findings, ...seen] });
    marginalsGiven.set(key, answer);
    return answer;
  };

  for (const { actor, scope, points } of terms) {
    const cards = scope.map((index) => variables[index]?.states.length ?? 1);
    const last = scope.at(-1) ?? -1;
    const width = cards.at(-1) ?? 1;
    let sum = 0;
    for (let row = 0; row * width < points.length; row += 1) {
      const states = digits(row, cards.slice(0, -1));
      const answer = states.length === 0 ? before : answerGiven(scope, states);
      if (answer.kind === 'impossible') continue;
      const weight = answer.probabilityOfEvidence / before.probabilityOfEvidence;
      for (let state = 0; state < width; state += 1) {
        const share = answer.marginals[last]?.[state] ?? 0;
        sum += weight * share * (points[row * width + state] ?? 0);
      }
    }
    totals.set(actor, (totals.get(actor) ?? 0) + sum);
  }
  return Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A row number as states, the last one fastest. */
function digits(row: number, cards: readonly number[]): number[] {
  const states: number[] = [];
  let rest = row;
  for (const card of cards.toReversed()) {
    states.unshift(rest % card);
    rest = Math.floor(rest / card);
  }
  return states;
}
