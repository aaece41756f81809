import { createEngine } from '../infer/engine.ts';
import type { Engine } from '../infer/engine.ts';
import type { Answer, Asked } from '../infer/question.ts';
import type { Compiled } from '../model/compiled.ts';
import { createCompiler } from '../model/create-compiler.ts';
import type { Compiler } from '../model/create-compiler.ts';
import type { Scenario } from '../model/scenario.ts';
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
  private readonly compiler: Compiler;
  private readonly engine: Engine;
  private current: Compiled;

  constructor(scenario: Scenario, besides: Partial<Asked> = {}) {
    this.scenario = scenario;
    this.compiler = createCompiler();
    this.compiled = this.compiler(scenario);
    this.current = this.compiled;
    this.engine = createEngine(this.compiled.network);
    this.asked = {
      interventions: [...this.compiled.interventions, ...(besides.interventions ?? [])],
      findings: [...this.compiled.findings, ...(besides.findings ?? [])],
    };
  }

  /** The answer for the scenario as it is. @throws {InferError} when the question names what is not there. */
  answer(asked: Asked = this.asked): Answer {
    return this.answerOf(this.compiled, asked);
  }

  /** The answer for the scenario with other numbers, under the same evidence and fixed moves. */
  answerFor(scenario: Scenario, asked: Asked = this.asked): Answer {
    return this.answerOf(this.compiler(scenario), asked);
  }

  /** The target's chance in another scenario under its own evidence and fixed moves. */
  chanceOf(scenario: Scenario, target: Target): number | undefined {
    const compiled = this.compiler(scenario);
    const place = placeOf(scenario, compiled, target);
    return place && chanceIn(this.answerOf(compiled, compiled), place);
  }

  private answerOf(compiled: Compiled, asked: Asked): Answer {
    if (compiled !== this.current) this.engine.update(compiled.network);
    this.current = compiled;
    return this.engine.answer(asked);
  }
}
