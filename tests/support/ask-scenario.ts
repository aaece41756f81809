import { compile } from '../../shared/model/compile.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import type { Answer } from '../../shared/infer/question.ts';
import type { Compiled } from '../../shared/model/compiled.ts';
import type { Intervention, NetworkFinding } from '../../shared/model/network.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Engine } from '../../shared/infer/engine.ts';

/** Numbers by state name, as the oracle writes them. */
export type ByState = Readonly<Record<string, string | number>>;

/** A compiled scenario with an engine, asked by names of nodes and states. */
export class AskScenario {
  readonly compiled: Compiled;
  readonly engine: Engine;

  constructor(scenario: Scenario) {
    this.compiled = compile(scenario);
    this.engine = createEngine(this.compiled.network);
  }

  private vector(node: string, values: ByState): number[] {
    const variable = this.compiled.network.variables.find(({ id }) => id === node);
    if (!variable) throw new Error(`no node ${node}`);
    return variable.states.map((state) => Number(values[state] ?? 0));
  }

  likelihood(id: string, node: string, values: ByState): NetworkFinding {
    return { kind: 'likelihood', id, variable: node, likelihood: this.vector(node, values) };
  }

  target(id: string, node: string, values: ByState): NetworkFinding {
    return { kind: 'target', id, variable: node, target: this.vector(node, values) };
  }

  doing(id: string, node: string, values: ByState): Intervention {
    return { id, variable: node, distribution: this.vector(node, values) };
  }

  /** The answer under the scenario's fixed moves and these findings; the scenario's own evidence only where `own`. */
  answer(
    findings: readonly NetworkFinding[],
    interventions: readonly Intervention[] = [],
    own = true,
  ): Answer {
    return this.engine.answer({
      interventions: [...this.compiled.interventions, ...interventions],
      findings: [...(own ? this.compiled.findings : []), ...findings],
    });
  }

  /** The answer as numbers by node and state, with P(evidence). */
  read(answer: Answer): {
    readonly p: number;
    readonly of: (node: string, state: string) => number;
  } {
    if (answer.kind !== 'exact') throw new Error(`answered “${answer.kind}”`);
    const { variables } = this.compiled.network;
    return {
      p: answer.probabilityOfEvidence,
      of: (node, state) => {
        const index = variables.findIndex(({ id }) => id === node);
        const place = variables[index]?.states.indexOf(state) ?? -1;
        return answer.marginals[index]?.[place] ?? NaN;
      },
    };
  }
}
