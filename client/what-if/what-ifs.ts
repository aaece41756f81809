import type { AnswerState, Reading } from '../board/answer-state.ts';
import { inRound } from '../board/rounds.ts';
import type { PrivateWhatIf } from '../board/what-if-state.ts';
import type { Evidence, NodeId, Scenario, StateId } from '../../shared/model/scenario.ts';

/** One question "what if", private or on the board, as the bar shows it. */
export interface ActiveWhatIf {
  /** The evidence record of a shared one; undefined for a private one. */
  readonly shared: string | undefined;
  readonly node: NodeId;
  readonly state: StateId;
  readonly mode: 'observe' | 'do';
  /** Of a card that repeats; undefined: supposed in every round, learnt in the first. */
  readonly round: number | undefined;
}

/** Private ones first, then those that the board looks at together, in id order. */
export function activeWhatIfs(
  own: readonly PrivateWhatIf[],
  scenario: Pick<Scenario, 'evidence' | 'nodes'>,
): readonly ActiveWhatIf[] {
  const mine = own.map((item): ActiveWhatIf => ({ ...item, round: item.round, shared: undefined }));
  const shared = [...scenario.evidence.values()].flatMap((item) => sharedWhatIf(item) ?? []);
  return [...mine, ...shared].filter(({ node }) => scenario.nodes.has(node));
}

/** The what-if that an evidence record asks; undefined when it is evidence proper or switched off. */
function sharedWhatIf(item: Evidence): ActiveWhatIf | undefined {
  if (item.whatIf !== true || !item.on) return undefined;
  const { id: shared, node, round } = item;
  if (item.type === 'hard') return { shared, node, state: item.state, mode: 'observe', round };
  if (item.type !== 'do') return undefined;
  const certain = Object.entries(item.target).find(([, share]) => share > 0.999);
  return certain === undefined ? undefined : { shared, node, state: certain[0], mode: 'do', round };
}

/** The distribution of a node in a reading, of a repeating one in `round`, in state order; undefined when it cannot hold. */
export function distributionIn(
  reading: Reading | undefined,
  node: NodeId,
  round: number,
): readonly number[] | undefined {
  return reading === undefined || reading.kind === 'impossible'
    ? undefined
    : inRound(reading.marginals, node, round);
}

/** P(node in one of `states`) in a reading, of a repeating node in `round`. */
export function chanceIn(
  reading: Reading | undefined,
  answer: Pick<AnswerState, 'states'>,
  target: { readonly node: NodeId; readonly states: readonly StateId[] },
  round: number,
): number | undefined {
  const shares = distributionIn(reading, target.node, round);
  const names = inRound(answer.states, target.node, round);
  if (shares === undefined || names === undefined) return undefined;
  return shares.reduce(
    (sum, share, index) => (target.states.includes(names[index] ?? '') ? sum + share : sum),
    0,
  );
}
