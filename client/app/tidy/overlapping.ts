import type { TidyCard } from './tidy.ts';

/** The cards that lie on another one, the upper of the two: what a tidy without a selection may move. */
export function overlapping(cards: readonly TidyCard[]): readonly string[] {
  return cards
    .filter((card, index) =>
      cards.some(
        (other, at) =>
          at < index &&
          card.pos.x < other.pos.x + other.width &&
          other.pos.x < card.pos.x + card.width &&
          card.pos.y < other.pos.y + other.height &&
          other.pos.y < card.pos.y + card.height,
      ),
    )
    .map(({ id }) => id);
}
