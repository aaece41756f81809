import { own } from '../../shared/model/own.ts';
import type { Node, Row } from '../../shared/model/scenario.ts';

/**
 * A root's own distribution as somebody entered it, whichever way its gate stores it; undefined while
 * nobody has. A baseline has no number for the absent state: it takes what the levels leave.
 */
export function rootRow(node: Node): Row | undefined {
  if (node.gate.type === 'table') return own(node.table, '');
  if (node.gate.type === 'weights')
    return Object.keys(node.base).length > 0 ? node.base : undefined;
  const [absent, ...levels] = node.states;
  if (absent === undefined || levels.every(({ id }) => own(node.leak, id) === undefined)) {
    return undefined;
  }
  const nums = levels.map(({ id }) => [id, own(node.leak, id) ?? { v: 0 }] as const);
  const rest = 1 - nums.reduce((sum, [, { v }]) => sum + v, 0);
  const assumed = nums.some(([, num]) => num.assumed === true);
  const first = { v: Math.max(0, Math.round(rest * 1e9) / 1e9) };
  return {
    [absent.id]: assumed ? { ...first, assumed: true } : first,
    ...Object.fromEntries(nums),
  };
}
