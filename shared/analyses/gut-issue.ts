import { formatProbability } from '../model/format-probability.ts';
import { severityOf } from '../model/issues.ts';
import type { Fix, Issue } from '../model/issues.ts';
import { printParam } from '../model/param-id.ts';
import type { Node, Scenario } from '../model/scenario.ts';
import { nameOf } from '../model/words-of-card.ts';
import { Machine } from './desk.ts';
import { matchGut } from './match-gut.ts';

/**
 * W-GUT-INFEASIBLE of one card (model.md §1.4): its gut number lies outside of all that a baseline
 * could make of the model. Undefined where one can, where there is no gut number or no baseline, and
 * where the evidence settles the card, so that there is nothing left to guess.
 */
export function gutIssue(scenario: Scenario, node: Node, machine: Machine): Issue | undefined {
  const gut = node.gut?.v;
  if (gut === undefined || !(gut >= 0 && gut <= 1)) return undefined;
  const match = matchGut(scenario, node.id, gut, undefined, machine);
  if (match.kind !== 'infeasible') return undefined;
  const { low, high } = match;
  if (low === high && (low === 0 || low === 1)) return undefined;
  const [said, least, most] = inWords([gut, low, high]);
  const range = least === most ? `${least}` : `between ${least} and ${most}`;
  const code = 'W-GUT-INFEASIBLE';
  return {
    code,
    severity: severityOf(code),
    ids: [node.id],
    message: `The gut number of ${nameOf(node)} is ${said}, but whatever its baseline, the model says ${range}. Change a link, or the gut number.`,
    fixes: fixesFor(node, gut < low ? low : high, match),
  };
}

/** The same for each card of a board, in the order of its cards. */
export function gutIssues(scenario: Scenario): Issue[] {
  const machine = new Machine();
  return [...scenario.nodes.values()].flatMap((node) => gutIssue(scenario, node, machine) ?? []);
}

function fixesFor(
  node: Node,
  nearest: number,
  { low, high }: { readonly low: number; readonly high: number },
): readonly Fix[] {
  const param = printParam({ of: 'gut', node: node.id });
  // A whole point inside, where there is one: an end has digits that nobody means.
  const point =
    (nearest === low ? Math.ceil(nearest * 100 - 1e-9) : Math.floor(nearest * 100 + 1e-9)) / 100;
  const v = point >= low && point <= high ? point : nearest;
  return [
    { label: `Set it to ${formatProbability(v)}`, action: { do: 'setNumber', param, v } },
    { label: 'Answer it again', action: { do: 'askNumber', param } },
    { label: 'Take it away', action: { do: 'setNumber', param, v: null } },
  ];
}

/** Whole percents, or as many digits as tell the first from the rest. */
function inWords(values: readonly number[]): readonly string[] {
  const whole = values.map(formatProbability);
  const [first, ...rest] = whole;
  if (first === undefined || !rest.includes(first)) return whole;
  return values.map((value) => `${Number((value * 100).toFixed(4))}%`);
}
