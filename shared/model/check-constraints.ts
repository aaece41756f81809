import { advance } from './conditional.ts';
import type { CompiledNode } from './compile-node.ts';
import type { Fix, Issue } from './issues.ts';
import { issue, slack } from './ledger.ts';
import { inIdOrder, own } from './own.ts';
import { printParam } from './param-id.ts';
import { printRowKey } from './row-key.ts';
import type { Constraint, NodeId, Scenario } from './scenario.ts';

/**
 * Constraints that the numbers contradict, as far as one card's own table shows it: the card and its
 * parents are all that the constraint names, and the table gives the forbidden combination a chance.
 */
export function checkConstraints(
  scenario: Scenario,
  parts: ReadonlyMap<NodeId, CompiledNode>,
): Issue[] {
  return inIdOrder(scenario.constraints).flatMap((constraint) => {
    const members = Object.keys(constraint.forbid);
    if (members.some((id) => !parts.has(id))) {
      const words = `The rule “${constraint.label}” speaks of a card that has been removed.`;
      return [issue('I-DANGLING', [constraint.id], words, [dropRule(constraint)])];
    }
    const against = members.find((id) => allows(constraint, id, parts.get(id)));
    if (against === undefined) return [];
    return [
      issue(
        'W-CONSTRAINT-VS-ESTIMATE',
        [constraint.id, ...members],
        `“${constraint.label}” rules a combination out that the numbers give a chance.`,
        [...changeCell(constraint, against, scenario), dropRule(constraint)],
      ),
    ];
  });
}

function dropRule({ id }: Constraint): Fix {
  return { label: 'Drop the rule', action: { do: 'removeConstraint', constraint: id } };
}

/** Where the rule forbids just one cell that somebody has filled in: a way to that number. */
function changeCell({ forbid }: Constraint, card: NodeId, { nodes }: Scenario): Fix[] {
  const { [card]: state = '', ...causes } = forbid;
  const row = printRowKey(new Map(Object.entries(causes)));
  const node = nodes.get(card);
  const isStored = node?.gate.type === 'table' && own(own(node.table, row) ?? {}, state);
  if (!isStored) return [];
  const param = printParam({ of: 'cell', node: card, row, state });
  return [{ label: 'Change the number', action: { do: 'askNumber', param } }];
}

/** Whether the card's table gives the forbidden combination a chance; false where its table cannot tell. */
function allows(constraint: Constraint, id: NodeId, part: CompiledNode | undefined): boolean {
  if (part === undefined || part.cpd.kind !== 'table') return false;
  const { dimensions, states, cpd } = part;
  const state = states.indexOf(own(constraint.forbid, id) ?? '');
  const others = Object.keys(constraint.forbid).filter((member) => member !== id);
  const told = others.every((member) => dimensions.some((dimension) => dimension.id === member));
  if (state < 0 || !told) return false;
  const wanted = dimensions.map((dimension) => own(constraint.forbid, dimension.id));
  const cards = dimensions.map((dimension) => dimension.states.length);
  const configuration = cards.map(() => 0);
  for (let at = state; at < cpd.values.length; at += states.length) {
    const matches = configuration.every(
      (index, parent) =>
        wanted[parent] === undefined || dimensions[parent]?.states[index]?.id === wanted[parent],
    );
    if (matches && (cpd.values[at] ?? 0) > slack) return true;
    advance(configuration, cards);
  }
  return false;
}
