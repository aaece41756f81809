import { ask } from '../infer/engine.ts';
import { compile } from '../model/compile.ts';
import type { NetworkFinding } from '../model/network.ts';
import { numbersBehind } from '../model/compiled-rows.ts';
import { parseParam } from '../model/param-id.ts';
import { variableOf } from '../model/rounds.ts';
import type { Node, NodeId, Scenario } from '../model/scenario.ts';

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
 * exactly, with evidence too; without any, P = A + B·λ. To be done once and on request: a baseline
 * that followed the gut would keep what happens upstream from moving the card.
 * @param findings The evidence to agree under; absent = what the scenario holds.
 */
export function matchGut(
  scenario: Scenario,
  id: NodeId,
  gut: number,
  findings?: readonly NetworkFinding[],
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

  const run = (leak: number) => {
    const compiled = compile(withLeak(scenario, node, new Map(levels).set(top.id, leak)));
    const answer = ask({
      network: compiled.network,
      interventions: compiled.interventions,
      findings: findings ?? compiled.findings,
    });
    const read = variableOf(node, compiled.rounds);
    const index = compiled.network.variables.findIndex((variable) => variable.id === read);
    if (answer.kind === 'impossible') return { both: 0, evidence: 0 };
    const chance = answer.marginals[index]?.[node.states.length - 1] ?? 0;
    const evidence = answer.probabilityOfEvidence;
    return { both: chance * evidence, evidence };
  };
  const [none, all] = [run(0), run(most)];
  if (none.evidence <= 0 && all.evidence <= 0) return { kind: 'impossible' };
  return solve(gut, most, none, all);
}

interface Run {
  /** P(state, e) */
  readonly both: number;
  /** P(e) */
  readonly evidence: number;
}

/** gut · (d + cλ) = b + aλ, where b and d are taken at 0 and a, c are the slopes up to `most`. */
function solve(gut: number, most: number, none: Run, all: Run): GutMatch {
  const ratio = ({ both, evidence }: Run) => (evidence > 0 ? both / evidence : 0);
  const slope = (all.both - none.both - gut * (all.evidence - none.evidence)) / (most || 1);
  const leak = slope === 0 ? Number.NaN : (gut * none.evidence - none.both) / slope;
  // A hair outside is a gut number at the very end of what is feasible.
  const slack = 1e-9;
  if (leak >= -slack && leak <= most + slack) {
    return { kind: 'leak', leak: Math.min(most, Math.max(0, leak)) };
  }
  const ends = [ratio(none), ratio(all)];
  return { kind: 'infeasible', low: Math.min(...ends), high: Math.max(...ends) };
}

/** The baseline in use, by level; empty where the card has none. */
function baselineOf(scenario: Scenario, id: NodeId): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const type = scenario.nodes.get(id)?.gate.type;
  if (type === 'table' || type === 'weights') return found;
  if (scenario.nodes.get(id)?.policy.mode === 'fixed') return found;
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
