import type { Compiled } from '../../shared/model/compiled.ts';
import type { Network } from '../../shared/model/network.ts';
import type { Asked } from '../../shared/infer/question.ts';
import type { Supposition } from './exchanged.ts';
import type { PrivateWhatIf } from './what-if-state.ts';

/**
 * What is supposed: the board's shared what-ifs, and this browser's own, which take their place on
 * the same node. Own ones on nodes or states that are gone are left out.
 */
export function suppositionsOf(
  { network, whatIfs }: Pick<Compiled, 'network' | 'whatIfs'>,
  own: readonly PrivateWhatIf[],
): Supposition[] {
  const ownOnes = own.flatMap((item) => suppose(network, item) ?? []);
  const taken = new Set(ownOnes.map(variableOf));
  return [...whatIfs.filter((shared) => !taken.has(variableOf(shared))), ...ownOnes];
}

/** The board's own question with the suppositions in it; surgery that comes later counts. */
export function withSuppositions(asked: Asked, suppositions: readonly Supposition[]): Asked {
  return {
    interventions: [
      ...asked.interventions,
      ...suppositions.flatMap((one) => (one.mode === 'do' ? [one.intervention] : [])),
    ],
    findings: [
      ...asked.findings,
      ...suppositions.flatMap((one) => (one.mode === 'observe' ? [one.finding] : [])),
    ],
  };
}

function variableOf(supposition: Supposition): string {
  return supposition.mode === 'do'
    ? supposition.intervention.variable
    : supposition.finding.variable;
}

function suppose(network: Network, { node, state, mode }: PrivateWhatIf): Supposition | undefined {
  const variable = network.variables.find(({ id }) => id === node);
  if (variable === undefined || !variable.states.includes(state)) return undefined;
  const certain = variable.states.map((id) => (id === state ? 1 : 0));
  return mode === 'do'
    ? { mode, intervention: { id: node, variable: node, distribution: certain } }
    : { mode, finding: { kind: 'likelihood', id: node, variable: node, likelihood: certain } };
}
