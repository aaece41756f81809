import { never } from '../base/never.ts';
import type { Compiled } from './compiled.ts';
import type { Issue, IssueCode } from './issues.ts';
import { issue, slack } from './ledger.ts';
import type { Intervention, NetworkFinding } from './network.ts';
import { normaliseRow } from './normalise-row.ts';
import { inIdOrder, own } from './own.ts';
import { variablesOf } from './rounds.ts';
import type { Evidence, Node, NodeId, Scenario, State } from './scenario.ts';
import { nameOf, stateName } from './words-of-card.ts';

type WhatIf = Compiled['whatIfs'][number];

/** Evidence, shared what-ifs and fixed moves, in the order of their ids. */
export interface CompiledEvidence {
  readonly interventions: readonly Intervention[];
  readonly findings: readonly NetworkFinding[];
  readonly whatIfs: readonly WhatIf[];
  readonly issues: readonly Issue[];
}

type Reading =
  | { readonly finding: NetworkFinding }
  | { readonly intervention: Intervention }
  | { readonly issue: Issue };

/** The move's fixed option as an index; undefined when the move is estimated or its option is gone. */
export function fixedOption(node: Node, states: readonly State[]): number | undefined {
  if (node.policy.mode !== 'fixed') return undefined;
  const { option } = node.policy;
  const index = states.findIndex((state) => state.id === option);
  return index < 0 ? undefined : index;
}

/** @param statesOf the states that each node is computed with, in id order. */
export function compileEvidence(
  scenario: Scenario,
  statesOf: ReadonlyMap<NodeId, readonly State[]>,
  rounds = 1,
): CompiledEvidence {
  const interventions: Intervention[] = [];
  const findings: NetworkFinding[] = [];
  const whatIfs: WhatIf[] = [];
  const issues: Issue[] = [];
  for (const [id, states] of statesOf) {
    const node = scenario.nodes.get(id);
    if (node?.policy.mode !== 'fixed') continue;
    const option = fixedOption(node, states);
    if (option !== undefined) {
      const distribution = states.map((_, at) => (at === option ? 1 : 0));
      for (const variable of variablesOf(node, rounds)) {
        interventions.push({ id: node.id, variable, distribution });
      }
    } else {
      issues.push(
        issue(
          'I-DANGLING',
          [node.id],
          `${nameOf(node)} is fixed to an option that is gone; it counts as estimated.`,
        ),
      );
    }
  }
  for (const evidence of inIdOrder(scenario.evidence)) {
    const node = scenario.nodes.get(evidence.node);
    const states = statesOf.get(evidence.node);
    if (node === undefined || states === undefined) {
      issues.push(
        gone(evidence, 'Evidence speaks of a card that has been removed; it is not counted.'),
      );
      continue;
    }
    if (!evidence.on) continue;
    const variables = variablesFor(evidence, node, rounds);
    if (variables.length === 0) {
      issues.push(
        gone(
          evidence,
          `Evidence on ${nameOf(node)} speaks of a round that is not played; it is not counted.`,
        ),
      );
      continue;
    }
    for (const variable of variables) {
      const reading = readEvidence(evidence, node, variable, states);
      if ('issue' in reading) {
        issues.push(reading.issue);
        break;
      }
      if ('intervention' in reading) whatIfs.push({ mode: 'do', ...reading });
      else if (evidence.whatIf === true) whatIfs.push({ mode: 'observe', ...reading });
      else if (contradictsPolicy(reading.finding, node, states))
        issues.push(doEvidence(evidence, node));
      else findings.push(reading.finding);
    }
  }
  return { interventions, findings, whatIfs, issues };
}

/** What evidence speaks of: without a round, a supposition means every round, and a finding the first. */
function variablesFor({ round, type }: Evidence, node: Node, rounds: number): readonly string[] {
  const all = variablesOf(node, rounds);
  if (round === undefined) return type === 'do' ? all : all.slice(0, 1);
  const variable = Number.isInteger(round) ? all[round - 1] : undefined;
  return variable === undefined ? [] : [variable];
}

function readEvidence(
  evidence: Evidence,
  node: Node,
  variable: string,
  states: readonly State[],
): Reading {
  const { id } = evidence;
  switch (evidence.type) {
    case 'hard':
    case 'not': {
      if (!states.some((state) => state.id === evidence.state)) {
        return {
          issue: gone(
            evidence,
            `Evidence on ${nameOf(node)} speaks of a state that has been removed; it is not counted.`,
          ),
        };
      }
      const [hit, other] = evidence.type === 'hard' ? [1, 0] : [0, 1];
      const likelihood = states.map((state) => (state.id === evidence.state ? hit : other));
      return { finding: { kind: 'likelihood', id, variable, likelihood } };
    }
    case 'virtual': {
      const likelihood = readLikelihood(evidence.likelihood, states);
      if (typeof likelihood === 'string') return { issue: refused(likelihood, evidence, node) };
      return { finding: { kind: 'likelihood', id, variable, likelihood } };
    }
    case 'jeffrey':
    case 'do': {
      const cells = states.map((state) => own(evidence.target, state.id));
      const { values, code } = normaliseRow(cells);
      if (values === undefined) return { issue: refused(code ?? 'E-ROW-ZERO', evidence, node) };
      if (evidence.type === 'do') return { intervention: { id, variable, distribution: values } };
      return { finding: { kind: 'target', id, variable, target: values } };
    }
    default:
      return never(evidence);
  }
}

/** A state that the likelihood does not name came later and is judged neither up nor down: it gets the mean. */
function readLikelihood(
  given: Readonly<Record<string, number>>,
  states: readonly State[],
): readonly number[] | IssueCode {
  const values = states.map((state) => own(given, state.id));
  const known = values.filter((value) => value !== undefined);
  if (known.some((value) => !(value >= 0 && value < Infinity))) return 'E-RANGE';
  const total = known.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 'E-ROW-ZERO';
  return values.map((value) => value ?? total / known.length);
}

/** Whether evidence on a fixed move leaves its option no chance (model.md §1.7). */
function contradictsPolicy(finding: NetworkFinding, node: Node, states: readonly State[]): boolean {
  const option = fixedOption(node, states);
  if (option === undefined) return false;
  if (finding.kind === 'likelihood') return finding.likelihood[option] === 0;
  return Math.abs((finding.target[option] ?? 0) - 1) > slack;
}

function gone(evidence: Evidence, message: string): Issue {
  return issue('I-DANGLING', [evidence.id, evidence.node], message, [
    { label: 'Remove the evidence', action: { do: 'removeEvidence', evidence: evidence.id } },
  ]);
}

function doEvidence(evidence: Evidence, node: Node): Issue {
  const option = node.policy.mode === 'fixed' ? stateName(node.states, node.policy.option) : '';
  return issue(
    'E-DO-EVIDENCE',
    [evidence.id, node.id],
    `${nameOf(node)} is fixed to ${option}, but evidence says otherwise; the evidence is not counted.`,
    [
      {
        label: 'Switch the evidence off',
        action: { do: 'switchEvidenceOff', evidence: evidence.id },
      },
    ],
  );
}

function refused(code: IssueCode, evidence: Evidence, node: Node): Issue {
  const why =
    code === 'E-RANGE'
      ? 'holds a number that cannot be used'
      : code === 'E-ROW-SUM'
        ? 'does not sum to 100 %'
        : 'gives no state any chance';
  return issue(
    code,
    [evidence.id, node.id],
    `Evidence on ${nameOf(node)} ${why}; it is not counted.`,
    [{ label: 'Switch it off', action: { do: 'switchEvidenceOff', evidence: evidence.id } }],
  );
}
