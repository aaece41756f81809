import { createEngine } from '../../infer/engine.ts';
import { compile } from '../../model/compile.ts';
import { parseParam } from '../../model/param-id.ts';
import { roundsOf, variableOf } from '../../model/rounds.ts';
import type { LinkId, NodeId, Scenario } from '../../model/scenario.ts';

/** All that a picture says of a board, worked out once. */
export interface Shown {
  readonly scenario: Scenario;
  readonly rounds: number;
  /** The computed chances by card, of the last round; undefined where the evidence cannot be. */
  readonly marginals: ReadonlyMap<NodeId, readonly number[]> | undefined;
  readonly isApproximate: boolean;
  readonly suspended: ReadonlySet<LinkId>;
  /** Cards with numbers that nobody gave. */
  readonly assumed: ReadonlySet<string>;
  /** How many notes hang on a card or on its numbers. */
  readonly notes: ReadonlyMap<string, number>;
  /** Cards with evidence, and whether any of it counts. */
  readonly evidence: ReadonlyMap<NodeId, boolean>;
}

export function shownOf(scenario: Scenario): Shown {
  const compiled = compile(scenario);
  const answer = createEngine(compiled.network).answer(compiled);
  const rounds = roundsOf(scenario);
  const indexOf = new Map(compiled.network.variables.map(({ id }, index) => [id, index]));
  const marginals = new Map<NodeId, readonly number[]>();
  const found = answer.kind === 'impossible' ? undefined : answer.marginals;
  for (const node of scenario.nodes.values()) {
    const marginal = found?.[indexOf.get(variableOf(node, rounds)) ?? -1];
    if (marginal) marginals.set(node.id, [...marginal]);
  }
  return {
    scenario,
    rounds,
    marginals: found && marginals,
    isApproximate: answer.kind === 'approximate',
    suspended: new Set(compiled.suspended.keys()),
    assumed: new Set(compiled.numbers.flatMap(({ assumed, owner }) => (assumed ? [owner] : []))),
    notes: notesOf(scenario),
    evidence: evidenceOf(scenario),
  };
}

function notesOf({ notes }: Scenario): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { on } of notes.values()) {
    const owners = on.map((anchor) => {
      const param = anchor.includes(':') ? parseParam(anchor) : undefined;
      if (param === undefined) return anchor;
      return 'link' in param ? param.link : param.node;
    });
    for (const owner of new Set(owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

function evidenceOf({ evidence }: Scenario): ReadonlyMap<NodeId, boolean> {
  const counted = new Map<NodeId, boolean>();
  for (const { node, on, whatIf } of evidence.values()) {
    if (whatIf !== true) counted.set(node, on || counted.get(node) === true);
  }
  return counted;
}
