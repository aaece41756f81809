import type { NodeId, Scenario } from '../model/scenario.ts';
import type { Difference } from './differences.ts';

/**
 * The edits that can matter to a card's chance on some board between the two: those of it, of what
 * evidence on either is about, and of what leads there by the links of both. Without the others every
 * such board says the same.
 * @param seen Cards that something besides the boards' evidence is known about.
 */
export function matteringEdits(
  edits: readonly Difference[],
  boards: readonly [Scenario, Scenario],
  card: NodeId,
  seen: Iterable<NodeId>,
): ReadonlySet<Difference> {
  const parents = new Map<NodeId, NodeId[]>();
  const cards = new Set([card, ...seen]);
  for (const { links, evidence } of boards) {
    for (const { from, to } of links.values()) {
      const known = parents.get(to);
      if (known) known.push(from);
      else parents.set(to, [from]);
    }
    for (const { node } of evidence.values()) cards.add(node);
  }
  // A set that grows is walked to its end.
  for (const each of cards) for (const parent of parents.get(each) ?? []) cards.add(parent);
  return new Set(
    edits.filter(({ collection, id }) => {
      if (collection === 'evidence') return true;
      if (collection === 'nodes') return cards.has(id);
      return boards.some(({ links }) => cards.has(links.get(id)?.to ?? ''));
    }),
  );
}
