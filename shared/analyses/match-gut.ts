import type { NetworkFinding } from '../model/network.ts';
import { numbersBehind } from '../model/compiled-rows.ts';
import { parseParam } from '../model/param-id.ts';
import { repeats, roundsOf } from '../model/rounds.ts';
import type { Node, NodeId, Scenario } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import { firstCrossing } from './crossing.ts';
import { Machine } from './desk.ts';

/** The baseline that makes the model agree with a gut number, or why there is none. */
export type GutMatch =
  /** The top level's leak, in [0, 1]. */
  | { readonly kind: 'leak'; readonly leak: number }
  /** W-GUT-INFEASIBLE: whatever the baseline, the model stays between these two. */
  | { readonly kind: 'infeasible'; readonly low: number; readonly high: number }
  /** The card has no baseline: its numbers stand in a table or in scores, or it is held fixed. */
  | { readonly kind: 'noBaseline' }
  /** The evidence cannot hold, so there is nothing to agree with. */
  | { readonly kind: 'impossible' };

/**
 * Solves for the leak of a card's top state so that the model gives that state the chance `gut`
 * (model.md §1.4). P(state, e) and P(e) are both linear in the leak, so two runs give the answer
 * exactly, with evidence too; without any, P = A + B·λ. Of a card that repeats its last round is meant,
 * and both are polynomials of as high a degree as there are rounds. To be done once and on request: a
 * baseline that followed the gut would keep what happens upstream from moving the card.
 * @param findings The evidence to agree under; absent = what the scenario holds.
 * @param machine What earlier questions about the board left; it changes no answer.
 */
export function matchGut(
  scenario: Scenario,
  id: NodeId,
  gut: number,
  findings?: readonly NetworkFinding[],
  machine = new Machine(),
): GutMatch {
  const node = scenario.nodes.get(id);
  const top = node?.states.at(-1);
  const levels = baselineOf(scenario, id);
  if (node === undefined || top === undefined || !levels.has(top.id)) return { kind: 'noBaseline' };
  const others = [...levels].reduce(
    (sum, [state, leak]) => (state === top.id ? sum : sum + leak),
    0,
  );
  const most = Math.max(0, 1 - others);
  const rounds = roundsOf(scenario);

  const run = (leak: number) => {
    const compiled = machine.compile(withLeak(scenario, node, new Map(levels).set(top.id, leak)));
    const at = indexOfCard(compiled, node);
    const asked = {
      interventions: compiled.interventions,
      findings: findings ?? compiled.findings,
    };
    const answer = machine.engineFor(compiled).answer(asked, at);
    if (answer.kind === 'impossible') return { both: 0, evidence: 0 };
    const chance = answer.marginals[at]?.[node.states.length - 1] ?? 0;
    const evidence = answer.probabilityOfEvidence;
    return { both: chance * evidence, evidence };
  };
  // The rounds share the baseline, so each adds one to the degree.
  const degree = repeats(node, rounds) ? rounds : 1;
  const runs = Array.from({ length: degree + 1 }, (_, at) => run((most * at) / degree));
  const found = firstCrossing(
    runs.map(({ both }) => both),
    runs.map(({ evidence }) => evidence),
    gut,
  );
  if (found === undefined) return { kind: 'impossible' };
  return 'at' in found ? { kind: 'leak', leak: most * found.at } : { kind: 'infeasible', ...found };
}

/** The baseline in use, by level, 0 where nobody has given one; empty where the card has none. */
function baselineOf(scenario: Scenario, id: NodeId): ReadonlyMap<string, number> {
  const node = scenario.nodes.get(id);
  const isQuick = node?.gate.type === 'or' || node?.gate.type === 'max';
  if (node === undefined || !isQuick || node.policy.mode === 'fixed') return new Map();
  const found = new Map(node.states.slice(1).map((state) => [state.id, 0]));
  for (const { param, value } of numbersBehind(scenario, id)) {
    const parsed = parseParam(param);
    if (parsed?.of === 'leak' && parsed.node === id) found.set(parsed.state, value);
  }
  return found;
}

function withLeak(scenario: Scenario, node: Node, leak: ReadonlyMap<string, number>): Scenario {
  const nums = Object.fromEntries([...leak].map(([state, v]) => [state, { v }]));
  return { ...scenario, nodes: new Map(scenario.nodes).set(node.id, { ...node, leak: nums }) };
}
