import type { Besides } from './desk.ts';
import type { Answer } from '../infer/question.ts';
import type { NodeId, Scenario, StateId } from '../model/scenario.ts';
import { choosing } from './best-response.ts';
import { indexOfCard } from './card-index.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';

/** What a card is supposed to be in. */
export interface Supposed {
  readonly node: NodeId;
  readonly state: StateId;
}

/** What the board says under one reading. */
export interface ReadingOf {
  /** P(target). */
  readonly chance: number;
  /** P(everything known), what is learnt included. */
  readonly probabilityOfEvidence: number;
  /** By network variable, in state order. */
  readonly marginals: Readonly<Record<string, readonly number[]>>;
}

/** The same supposition learnt and brought about (model.md A2, A3); a reading is undefined where it cannot hold. */
export interface ObserveAndDo {
  readonly supposed: Supposed;
  readonly target: Target;
  readonly now: ReadingOf;
  /** P(it) as the board stands: how surprising it would be to learn. */
  readonly chanceOfIt: number;
  readonly learnt: ReadingOf | undefined;
  readonly done: ReadingOf | undefined;
}

/**
 * Observing next to doing. Of a card that repeats, its last round is learnt, and every round is set.
 * Undefined when card, state or target are gone, or the evidence cannot be.
 */
export function observeAndDo(
  scenario: Scenario,
  supposed: Supposed,
  target: Target,
  besides: Besides = {},
): ObserveAndDo | undefined {
  const bench = new Workbench(scenario, besides);
  const { network, rounds } = bench.compiled;
  const place = placeOf(scenario, bench.compiled, target);
  const node = scenario.nodes.get(supposed.node);
  const variable = network.variables[indexOfCard(bench.compiled, node)];
  const state = variable?.states.indexOf(supposed.state) ?? -1;
  if (place === undefined || node === undefined || variable === undefined || state < 0) {
    return undefined;
  }

  const reading = (answer: Answer): ReadingOf | undefined => {
    if (answer.kind === 'impossible') return undefined;
    const marginals = network.variables.map(
      (known, at) => [known.id, [...(answer.marginals[at] ?? [])]] as const,
    );
    return {
      chance: chanceIn(answer, place) ?? 0,
      probabilityOfEvidence: answer.probabilityOfEvidence,
      marginals: Object.fromEntries(marginals),
    };
  };
  const now = reading(bench.answer());
  if (now === undefined) return undefined;
  const { interventions, findings } = bench.asked;
  const seen = seenIn(variable, state, 'supposed');
  return {
    supposed,
    target,
    now,
    chanceOfIt: now.marginals[variable.id]?.[state] ?? 0,
    learnt: reading(bench.answer({ interventions, findings: [...findings, seen] })),
    done: reading(
      bench.answer({
        interventions: [...interventions, ...choosing(node, rounds, state)],
        findings,
      }),
    ),
  };
}
