import { compareIds } from '../model/own.ts';
import type { Id } from '../base/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import { cardSize } from './sizes.ts';

/** A column of the story: where the cards of one phase stand. */
export interface Band {
  readonly id: Id;
  readonly label: string;
  /** Canvas pixels. */
  readonly left: number;
  readonly right: number;
}

/** Pixels that a column keeps free beside its cards. */
const margin = 36;

/**
 * The columns of the phases that have cards, in story order. Neighbours meet halfway; when the cards do not run in the phases' order there are no columns to show.
 */
export function bandsOf(phases: Scenario['phases'], nodes: Scenario['nodes']): readonly Band[] {
  const extents = new Map<Id, { left: number; right: number }>();
  for (const { phase, pos } of nodes.values()) {
    if (phase === undefined || !phases.has(phase)) continue;
    const extent = extents.get(phase) ?? { left: Infinity, right: -Infinity };
    extent.left = Math.min(extent.left, pos.x);
    extent.right = Math.max(extent.right, pos.x + cardSize.width);
    extents.set(phase, extent);
  }
  const bands = [...phases.values()]
    .sort((a, b) => a.order - b.order || compareIds(a.id, b.id))
    .flatMap(({ id, label }) => {
      const extent = extents.get(id);
      return extent
        ? [{ id, label, left: extent.left - margin, right: extent.right + margin }]
        : [];
    });
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (!next) break;
    if (next.left + next.right <= band.left + band.right) return [];
    const middle = (band.right + next.left) / 2;
    band.right = middle;
    next.left = middle;
  }
  return bands.every(({ left, right }) => right - left > cardSize.width / 2) ? bands : [];
}
