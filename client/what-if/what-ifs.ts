import type { AnswerState, Reading } from '../board/answer-state.ts';
import type { PrivateWhatIf } from '../board/what-if-state.ts';
import type { Evidence, NodeId, Scenario, StateId } from '../../shared/model/scenario.ts';

/** One question "what if", private or on the board, as the bar shows it. */
export interface ActiveWhatIf {
  /** The evidence record of a shared one; undefined for a private one. */
  readonly shared: string | undefined;
  readonly node: NodeId;
  readonly state: StateId;
  readonly mode: 'observe' | 'do';
}

/** Private ones first, then those that the board looks at together, in id order. */
export function activeWhatIfs(
  own: readonly PrivateWhatIf[],
  scenario: Pick<Scenario, 'evidence' | 'nodes'>,
): readonly ActiveWhatIf[] {
  const mine = own.map((item): ActiveWhatIf => ({ ...item, shared: undefined }));
  const shared = [...scenario.evidence.values()].flatMap((item) => sharedWhatIf(item) ?? []);
  return [...mine, ...shared].filter(({ node }) => scenario.nodes.has(node));
}

/** The what-if that an evidence record asks; undefined when it is evidence proper or switched off. */
function sharedWhatIf(item: Evidence): ActiveWhatIf | undefined {
  if (item.whatIf !== true || !item.on) return undefined;
  const { id: shared, node } = item;
  if (item.type === 'hard') return { shared, node, state: item.state, mode: 'observe' };
  if (item.type !== 'do') return undefined;
  const certain = Object.entries(item.target).find(([, share]) => share > 0.999);
  return certain === undefined ? undefined : { shared, node, state: certain[0], mode: 'do' };
}

/** The distribution of a node in a reading, in state order; undefined when it cannot hold. */
export function distributionIn(
  reading: Reading | undefined,
  node: NodeId,
): readonly number[] | undefined {
  return reading === undefined || reading.kind === 'impossible'
    ? undefined
    : reading.marginals.get(node);
}

/** P(node in one of `states`) in a reading. */
export function chanceIn(
  reading: Reading | undefined,
  answer: Pick<AnswerState, 'states'>,
  target: { readonly node: NodeId; readonly states: readonly StateId[] },
): number | undefined {
  const shares = distributionIn(reading, target.node);
  const names = answer.states.get(target.node);
  if (shares === undefined || names === undefined) return undefined;
  return shares.reduce(
    (sum, share, index) => (target.states.includes(names[index] ?? '') ? sum + share : sum),
    0,
  );
}
