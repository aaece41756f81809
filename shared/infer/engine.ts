import { limits as defaults } from '../base/limits.ts';
import { digitsLeft } from './cancellation.ts';
import { checkNetwork } from './check-network.ts';
import { measureConflict, minimalConflict, withoutTargets } from './conflict.ts';
import { readEvidence } from './evidence.ts';
import { asGiven, chanceOf, exactAnswer } from './exact.ts';
import { evidenceIssue, softFitOf, softIssues, tooBigIssue } from './issues.ts';
import { gainsOf } from './gains.ts';
import { InferError } from './infer-error.ts';
import { Plans } from './plans.ts';
import { sameStructure } from './same-numbers.ts';
import { sample } from './sampling.ts';
import { unscaled } from './scaled.ts';
import type { Answer, Asked, Question } from './question.ts';
import type { Change, Gains } from './gains.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { ConflictMeasure } from './conflict.ts';
import type { Evidence } from './evidence.ts';
import type { Network } from '../model/network.ts';
import type { Plan } from './plan.ts';
import type { PlanLimits } from './plans.ts';
import type { TreeSize } from './propagation.ts';
import type { Scaled } from './scaled.ts';

/** From where on an answer is sampled, and by how many samples (model.md §1.11). */
export interface EngineLimits extends PlanLimits {
  readonly variables: number;
  readonly samples: number;
}

/** Building a tree costs about as much as passing messages over these cells a few times. */
const sliceAbove = 1 << 16;

/**
 * Answers questions about one network. It keeps trees and tables between questions, so that a changed
 * number or finding costs only what it touches; the answer is the same, to the bit, as a new engine's.
 */
export interface Engine {
  /**
   * `wanted`, a place in the network as given, asks for the marginal of that variable alone: an exact
   * answer leaves the others empty, and works out only what leads to the one.
   * @throws {InferError} when the question names what is not there or gives numbers that are no chances.
   */
  readonly answer: (asked: Asked, wanted?: number) => Answer;
  /**
   * Takes another network; whether the trees could be kept because only numbers differ.
   * @throws {InferError} for a broken network; the engine then stays with the old one.
   */
  readonly update: (network: Network) => boolean;
  /** Builds the tree that questions without evidence use, and says how large it is; 0 bytes when it is too large to build. */
  readonly prepare: () => TreeSize;
  /**
   * What P(evidence) would gain by each of these changes alone, were it to go on as it begins; undefined
   * when there are targets, when the findings cannot all be true, or without an exact answer.
   * @throws {InferError} as `answer`, and for broken numbers.
   */
  readonly gains: (asked: Asked, changes: readonly Change[]) => Gains | undefined;
  /** P(evidence) of the findings that are likelihoods, at its own scale; undefined without an exact answer. */
  readonly chance: (asked: Asked) => Scaled | undefined;
  /** How the findings fit together, targets left out; undefined when that has no exact answer. */
  readonly conflict: (asked: Asked) => ConflictMeasure | undefined;
}

type Solved =
  | { readonly kind: 'possible'; readonly plan: Plan; readonly probability: Scaled }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'tooBig'; readonly cells: number };

const nothing: Asked = { interventions: [], findings: [] };

function judged(plan: Plan, probability: Scaled): Solved {
  return probability.value > 0 ? { kind: 'possible', plan, probability } : { kind: 'impossible' };
}

class TreeEngine implements Engine {
  private given: Network;
  private network: CheckedNetwork;
  private plans: Plans;
  private readonly limits: EngineLimits;

  constructor(network: Network, limits: EngineLimits) {
    this.limits = limits;
    this.given = network;
    this.network = checkNetwork(network);
    this.plans = new Plans(this.network, limits);
  }

  readonly update = (network: Network): boolean => {
    const next = checkNetwork(network, this.network);
    const kept = sameStructure(this.network, next);
    this.given = network;
    this.network = next;
    if (!kept) this.plans = new Plans(next, this.limits);
    return kept;
  };

  readonly prepare = (): TreeSize => {
    const plan = this.plans.find(readEvidence(this.network, nothing), 'rankOne');
    return typeof plan === 'number' ? { cells: plan, bytes: 0 } : plan.size;
  };

  readonly answer = (asked: Asked, wanted?: number): Answer => {
    if (wanted !== undefined && this.given.variables[wanted] === undefined) {
      throw new InferError('E-UNKNOWN', String(wanted), `there is no variable at place ${wanted}`);
    }
    const evidence = readEvidence(this.network, asked);
    const solved = this.solve(evidence);
    if (solved.kind === 'possible') {
      const at = wanted === undefined ? undefined : this.network.rank[wanted];
      return exactAnswer(this.network, evidence, solved.plan, solved.probability, at);
    }
    if (solved.kind === 'tooBig') return this.approximate(asked, evidence, solved.cells);
    const conflict = minimalConflict(
      asked,
      (rest) => this.solve(readEvidence(this.network, rest)).kind === 'impossible',
    );
    return contradiction(asked, conflict, 'These findings cannot all be true.');
  };

  readonly gains = (asked: Asked, changes: readonly Change[]): Gains | undefined => {
    const evidence = readEvidence(this.network, asked);
    const solved = evidence.targets.length > 0 ? undefined : this.solve(evidence);
    if (solved?.kind !== 'possible') return undefined;
    const chance = chanceOf(evidence, solved.probability);
    return gainsOf(this.network, evidence, solved.plan, chance, changes);
  };

  readonly chance = (asked: Asked): Scaled | undefined => {
    const evidence = readEvidence(this.network, asked);
    const solved = this.solve(evidence);
    return solved.kind === 'possible' ? asGiven(evidence, solved.probability) : undefined;
  };

  readonly conflict = (asked: Asked): ConflictMeasure | undefined => {
    const { interventions, findings } = withoutTargets(asked);
    const together = this.chance({ interventions, findings });
    if (together === undefined) return undefined;
    const prior = this.answer({ interventions, findings: [] });
    if (prior.kind !== 'exact') return undefined;
    return measureConflict(this.given, findings, prior.marginals, together);
  };

  private solve(evidence: Evidence): Solved {
    if (evidence.excluded) return { kind: 'impossible' };
    if (this.network.variables.length > this.limits.variables) {
      return { kind: 'tooBig', cells: Infinity };
    }
    const plan = this.plans.find(evidence, 'rankOne');
    if (typeof plan === 'number') return { kind: 'tooBig', cells: plan };
    plan.load(this.network, evidence);
    const probability = plan.collect();
    if (!plan.signed) return judged(plan, probability);
    const digits = digitsLeft(this.network, evidence, unscaled(probability));
    if (digits === 'enough') return judged(plan, probability);
    const positive = this.plans.find(evidence, 'chain');
    if (typeof positive !== 'number') {
      positive.load(this.network, evidence);
      return judged(positive, positive.collect());
    }
    if (digits === 'few') return judged(plan, probability);
    return { kind: 'tooBig', cells: positive };
  }

  private approximate(asked: Asked, evidence: Evidence, cells: number): Answer {
    const { samples } = this.limits;
    const sampled = sample(this.network, evidence, samples);
    if (!sampled) {
      const ids = withoutTargets(asked).findings.map(({ id }) => id);
      return contradiction(asked, ids.sort(), `None of ${samples} samples fits these findings.`);
    }
    const { fitted, marginals } = sampled;
    const issues = [tooBigIssue(samples), ...(fitted ? softIssues(fitted) : [])];
    const { probability } = sampled;
    const probabilityOfEvidence = chanceOf(evidence, { value: probability, halvings: 0 });
    return {
      kind: 'approximate',
      cells,
      samples,
      probabilityOfEvidence,
      marginals: this.network.rank.map((index) => marginals[index] ?? new Float64Array(0)),
      issues,
      ...(fitted && { softFit: softFitOf(fitted) }),
    };
  }
}

function contradiction(asked: Asked, conflict: readonly string[], message: string): Answer {
  const findings = conflict.filter((id) => asked.findings.some((finding) => finding.id === id));
  const issue = evidenceIssue('E-IMPOSSIBLE', conflict, message, findings);
  return { kind: 'impossible', conflict, issues: [issue] };
}

/**
 * An engine for a network: hard, negative, virtual and Jeffrey evidence and interventions, exactly
 * where the limits allow it.
 * @throws {InferError} for a broken network, with its code and variable.
 */
export function createEngine(network: Network, limits: Partial<EngineLimits> = {}): Engine {
  return new TreeEngine(network, { ...defaults, sliceAbove, ...limits });
}

/** One question, nothing kept. @throws {InferError} as `createEngine` and `Engine.answer`. */
export function ask(question: Question): Answer {
  return createEngine(question.network).answer(question);
}
