import type { Engine } from '../infer/engine.ts';
import type { Change } from '../infer/gains.ts';
import type { Answer, Asked } from '../infer/question.ts';
import type { Compiled } from '../model/compiled.ts';
import { compileCard } from '../model/create-compiler.ts';
import type { NodeId, Scenario } from '../model/scenario.ts';
import { findStructure } from '../model/structure.ts';
import type { Structure } from '../model/structure.ts';
import { indexOfVariable } from './card-index.ts';
import { Machine } from './desk.ts';
import type { Besides } from './desk.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';

/**
 * A scenario with its engine, to be asked many times: with other evidence, or with other numbers, where
 * only what differs is worked out again.
 */
export class Workbench {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  /** The scenario's own evidence and fixed moves, and what was given besides. */
  readonly asked: Asked;
  private readonly machine: Machine;
  private structure: Structure | undefined;

  /** @param machine Others may use it in between; the desk's unless told otherwise. */
  constructor(
    scenario: Scenario,
    { interventions = [], findings = [], desk }: Besides = {},
    machine: Machine = desk?.written ?? new Machine(),
  ) {
    this.scenario = scenario;
    this.machine = machine;
    this.compiled = machine.compile(scenario);
    this.asked = {
      interventions: [...this.compiled.interventions, ...interventions],
      findings: [...this.compiled.findings, ...findings],
    };
  }

  /** The engine for the scenario as it is, until the next question is asked here or elsewhere. */
  get engine(): Engine {
    return this.machine.engineFor(this.compiled);
  }

  /** The answer for the scenario as it is. @throws {InferError} when the question names what is not there. */
  answer(asked: Asked = this.asked): Answer {
    return this.engine.answer(asked);
  }

  /** The answer for the scenario with other numbers, under the same evidence and fixed moves. */
  answerFor(scenario: Scenario, asked: Asked = this.asked): Answer {
    return this.machine.engineFor(this.machine.compile(scenario)).answer(asked);
  }

  /** What a card that does not repeat becomes in the scenario with other numbers. */
  changeTo(scenario: Scenario, card: NodeId): Change {
    this.structure ??= findStructure(this.scenario);
    const { cpd } = compileCard(scenario, this.structure, card);
    return { variable: indexOfVariable(this.compiled.network, card), cpd };
  }

  /** The target's chance in another scenario. */
  chanceOf(scenario: Scenario, target: Target, asked: Asked): number | undefined {
    const compiled = this.machine.compile(scenario);
    const place = placeOf(scenario, compiled, target);
    return place && chanceIn(this.machine.engineFor(compiled).answer(asked, place.variable), place);
  }
}
