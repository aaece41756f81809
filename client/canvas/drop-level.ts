import { defaultLinkKind } from '../../shared/model/defaults.ts';
import type { NodeId, Scenario, State, StateId } from '../../shared/model/scenario.ts';
import { containsPoint, type Box } from '../../shared/drawing/box.ts';
import type { Position } from '../../shared/model/scenario.ts';

/** A level of the card under a link being drawn, and where on the card one drops for it. */
export interface Rung extends Pick<State, 'id' | 'label'> {
  readonly box: Box;
}

/** The part of a card, from its bottom, that its levels share: where its strip is. */
const share = 0.42;

/**
 * The levels that a link into the card can bring about, side by side in the lower part of the card;
 * none where there is nothing to choose: one level, unordered states, or numbers in a table.
 */
export function rungsOf(
  { nodes }: Pick<Scenario, 'nodes'>,
  from: NodeId,
  to: NodeId,
  card: Box,
): readonly Rung[] {
  const [parent, child] = [nodes.get(from), nodes.get(to)];
  if (parent === undefined || child === undefined || !child.ordered) return [];
  if (child.gate.type === 'table' || child.states.length < 3) return [];
  const kind = defaultLinkKind(parent, child);
  if (kind !== 'promotes' && kind !== 'shows') return [];
  const levels = child.states.slice(1);
  const width = card.width / levels.length;
  const height = card.height * share;
  return levels.map(({ id, label }, at) => ({
    id,
    label,
    box: { x: card.x + at * width, y: card.y + card.height - height, width, height },
  }));
}

/** The level on which the link is dropped; the top one unless the pointer is on another. */
export function rungAt(rungs: readonly Rung[], at: Position): StateId | undefined {
  return (rungs.find(({ box }) => containsPoint(box, at)) ?? rungs.at(-1))?.id;
}
