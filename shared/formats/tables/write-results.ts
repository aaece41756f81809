import { createEngine } from '../../infer/engine.ts';
import { compile } from '../../model/compile.ts';
import { roundsOf, variablesOf } from '../../model/rounds.ts';
import { inIdOrder } from '../../model/own.ts';
import { wordFor } from '../../model/words.ts';
import type { Scenario } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { printRows } from './csv-text.ts';

/**
 * The chance of each state of each card under the board's evidence, in words too, a line each.
 * @throws {FormatError} when the evidence cannot be.
 */
export function writeResults(scenario: Scenario): string {
  const compiled = compile(scenario);
  const answer = createEngine(compiled.network).answer(compiled);
  if (answer.kind === 'impossible') {
    throw new FormatError('badShape', 'the evidence on the board cannot hold together');
  }
  const rounds = roundsOf(scenario);
  const indexOf = new Map(compiled.network.variables.map(({ id }, index) => [id, index]));
  const rows = inIdOrder(scenario.nodes).flatMap((node) =>
    variablesOf(node, rounds).flatMap((variable, at, all) => {
      const shares = answer.marginals[indexOf.get(variable) ?? -1];
      return node.states.flatMap((state, index) => {
        const share = shares?.[index];
        if (share === undefined) return [];
        const round = all.length > 1 ? at + 1 : undefined;
        const word = wordFor(scenario.meta, share)?.word;
        return [[node.label, node.id, round, state.label, state.id, share, word]];
      });
    }),
  );
  return printRows(['Card,Id,Round,State,State id,Probability,Word'.split(','), ...rows]);
}
