import { compareIds } from '../model/own.ts';
import type { Id } from '../base/ids.ts';
import type { Link, Node, NodeId, Phase } from '../model/scenario.ts';

/** Canvas pixels between the left and the top edges of neighbours. */
const columnStep = 320;
const rowStep = 160;

/**
 * Gives nodes that came without a place one: a column for each phase, or, without phases, for each
 * step from a cause, and in it one below the other in id order.
 */
export function placeNodes(
  nodes: Map<NodeId, Node>,
  unplaced: readonly NodeId[],
  links: ReadonlyMap<Id, Link>,
  phases: ReadonlyMap<Id, Phase>,
): void {
  if (unplaced.length === 0) return;
  const columns = phases.size > 0 ? columnsByPhase(nodes, phases) : columnsByDepth(nodes, links);
  const waiting = new Set(unplaced);
  const placed = [...nodes.values()].filter((node) => !waiting.has(node.id));
  const top = Math.max(0, ...placed.map((node) => node.pos.y + rowStep));
  const filled = new Map<number, number>();
  for (const id of [...unplaced].sort(compareIds)) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const column = columns.get(id) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    nodes.set(id, { ...node, pos: { x: column * columnStep, y: top + row * rowStep } });
  }
}

function columnsByPhase(
  nodes: ReadonlyMap<NodeId, Node>,
  phases: ReadonlyMap<Id, Phase>,
): Map<NodeId, number> {
  const order = [...phases.values()].sort((a, b) => a.order - b.order || compareIds(a.id, b.id));
  const column = new Map(order.map((phase, at) => [phase.id, at]));
  return new Map(
    [...nodes.values()].map((node) => [node.id, column.get(node.phase ?? '') ?? order.length]),
  );
}

/** Longest way from a root, cut off after as many rounds as there are nodes, for links may form a loop. */
function columnsByDepth(
  nodes: ReadonlyMap<NodeId, Node>,
  links: ReadonlyMap<Id, Link>,
): Map<NodeId, number> {
  const depth = new Map([...nodes.keys()].map((id) => [id, 0]));
  const forward = [...links.values()].filter(
    (link) =>
      link.lag === 0 && link.kind !== 'relates' && depth.has(link.from) && depth.has(link.to),
  );
  for (let round = 0; round < Math.min(nodes.size, 50); round += 1) {
    let moved = false;
    for (const link of forward) {
      const next = (depth.get(link.from) ?? 0) + 1;
      if (next <= (depth.get(link.to) ?? 0) || next >= nodes.size) continue;
      depth.set(link.to, next);
      moved = true;
    }
    if (!moved) break;
  }
  return depth;
}
