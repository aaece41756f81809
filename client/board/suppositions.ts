import type { Compiled } from '../../shared/model/compiled.ts';
import { copyId } from '../../shared/model/rounds.ts';
import type { NodeId } from '../../shared/model/scenario.ts';
import type { Network } from '../../shared/model/network.ts';
import type { Asked } from '../../shared/infer/question.ts';
import type { Supposition } from './exchanged.ts';
import type { PrivateWhatIf } from './what-if-state.ts';

/**
 * What is supposed: the board's shared what-ifs, and this browser's own, which take their place on
 * the same card in the same round. Own ones on nodes or states that are gone are left out.
 */
export function suppositionsOf(
  { network, whatIfs, rounds }: Pick<Compiled, 'network' | 'whatIfs' | 'rounds'>,
  own: readonly PrivateWhatIf[],
): Supposition[] {
  const ownOnes = own.flatMap((item) => suppose(network, item, rounds));
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

function suppose(
  network: Network,
  { node, state, mode, round }: PrivateWhatIf,
  rounds: number,
): Supposition[] {
  return asked(node, mode, round, rounds).flatMap((id): Supposition[] => {
    const variable = network.variables.find((one) => one.id === id);
    if (variable === undefined || !variable.states.includes(state)) return [];
    const certain = variable.states.map((one) => (one === state ? 1 : 0));
    return mode === 'do'
      ? [{ mode, intervention: { id: node, variable: id, distribution: certain } }]
      : [{ mode, finding: { kind: 'likelihood', id: node, variable: id, likelihood: certain } }];
  });
}

/** The variables that a what-if may be about; a card that does not repeat is its own. */
function asked(
  node: NodeId,
  mode: PrivateWhatIf['mode'],
  round: number | undefined,
  rounds: number,
): readonly string[] {
  if (round !== undefined) return [node, copyId(node, round)];
  if (mode === 'observe') return [node, copyId(node, 1)];
  return [node, ...Array.from({ length: rounds }, (_, at) => copyId(node, at + 1))];
}
