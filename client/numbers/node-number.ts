import { printParam } from '../../shared/model/param-id.ts';
import type { Node } from '../../shared/model/scenario.ts';

/**
 * The number that typing on a card sets: a root's own chance of its top state; with causes the
 * strip is computed, and what is typed is the gut number beside it (product.md §2.4).
 */
export function numberOfNode(node: Node, hasCauses: boolean): string | undefined {
  const state = node.states.at(-1)?.id;
  if (state === undefined) return undefined;
  if (hasCauses) return printParam({ of: 'gut', node: node.id });
  if (node.gate.type === 'table' && Object.keys(node.table).length > 0) {
    return printParam({ of: 'cell', node: node.id, row: '', state });
  }
  return node.gate.type === 'weights'
    ? printParam({ of: 'base', node: node.id, state })
    : printParam({ of: 'leak', node: node.id, state });
}
