import type { Reading } from '../board/answer-state.ts';
import type { NodeId, Scenario } from '../../shared/model/scenario.ts';
import { distributionIn } from './what-ifs.ts';

/** A cause that an observation says something about, and by how much its distribution moved. */
export interface MovedCause {
  readonly node: NodeId;
  readonly label: string;
  /** Total variation distance between baseline and observation, in [0, 1]. */
  readonly moved: number;
}

/** Below this two distributions look the same on screen: half a point. */
const visible = 0.005;

/** Everything upstream of the nodes over links that count. */
export function ancestorsOf(
  scenario: Pick<Scenario, 'links'>,
  suspended: ReadonlyMap<string, unknown>,
  nodes: readonly NodeId[],
): ReadonlySet<NodeId> {
  const parents = new Map<NodeId, NodeId[]>();
  for (const link of scenario.links.values()) {
    if (link.kind === 'relates' || suspended.has(link.id)) continue;
    parents.set(link.to, [...(parents.get(link.to) ?? []), link.from]);
  }
  const found = new Set<NodeId>();
  const waiting = [...nodes];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const parent of parents.get(next) ?? []) {
      if (found.has(parent)) continue;
      found.add(parent);
      waiting.push(parent);
    }
  }
  return found;
}

/**
 * The causes of the nodes asked about whose chances the observation moves, most moved first:
 * learning about an effect says something of its causes, setting it does not (model.md §2, A3).
 */
export function movedCauses(
  scenario: Pick<Scenario, 'links' | 'nodes'>,
  suspended: ReadonlyMap<string, unknown>,
  asked: readonly NodeId[],
  base: Reading | undefined,
  observed: Reading | undefined,
  round: number,
): readonly MovedCause[] {
  const moved: MovedCause[] = [];
  for (const id of ancestorsOf(scenario, suspended, asked)) {
    const node = scenario.nodes.get(id);
    const [before, after] = [base, observed].map((reading) => distributionIn(reading, id, round));
    if (node === undefined || before === undefined || after === undefined) continue;
    if (asked.includes(id)) continue;
    const distance =
      before.reduce((sum, share, index) => sum + Math.abs(share - (after[index] ?? 0)), 0) / 2;
    if (distance >= visible) moved.push({ node: id, label: node.label, moved: distance });
  }
  return moved.sort((a, b) => b.moved - a.moved || (a.node < b.node ? -1 : 1));
}

/** One sentence on why observing and doing give different numbers, or why they do not. */
export function whyTheyDiffer(input: {
  /** P(target) when the what-ifs are learnt, and when they are done. */
  readonly observed: number | undefined;
  readonly done: number | undefined;
  readonly causes: readonly MovedCause[];
  /** Whether the nodes asked about have causes at all. */
  readonly hasCauses: boolean;
  readonly several: boolean;
}): string {
  const { observed, done, causes, hasCauses, several } = input;
  const it = several ? 'them' : 'it';
  if (observed === undefined && done === undefined)
    return 'With the evidence on the board this cannot happen.';
  if (observed === undefined) {
    return `In this model ${several ? 'they' : 'it'} cannot be learnt together with the evidence, only be done.`;
  }
  if (done === undefined) return `Doing ${it} contradicts the evidence on the board.`;
  if (!hasCauses) {
    return `Both agree: nothing on the board causes ${it}, so learning ${it} tells nothing more than doing ${it}.`;
  }
  if (Math.abs(observed - done) < visible) {
    return causes.length === 0
      ? `Both agree: learning ${it} does not change what we think of the causes.`
      : `Both agree here, although learning ${it} also changes what we think of ${names(causes)}.`;
  }
  if (causes.length === 0) {
    return `They differ: learning ${it} counts as news about what else happens, doing ${it} does not.`;
  }
  return `They differ because learning ${it} also tells us about ${names(causes)}; doing ${it} cuts that off.`;
}

/** More names than these nobody reads in one sentence. */
const named = 2;

function names(causes: readonly MovedCause[]): string {
  const labels = causes.slice(0, named).map(({ label }) => `“${label.trim() || 'Unnamed'}”`);
  const more = causes.length - labels.length;
  if (more > 0) labels.push(more === 1 ? 'one more cause' : `${more} more causes`);
  const last = labels.pop() ?? '';
  return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
}
