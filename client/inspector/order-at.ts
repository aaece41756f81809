/** A record's place among its peers; fractions let one record move without touching the others. */
export interface Placed {
  readonly id: string;
  readonly order: number;
}

/**
 * The new orders that put the record at `from` to place `to`: one record when there is room between
 * its new neighbours, all of them renumbered when two peers gave the same order.
 */
export function orderAt(records: readonly Placed[], from: number, to: number): readonly Placed[] {
  const moved = records[from];
  if (moved === undefined || from === to) return [];
  const others = records.filter((_, index) => index !== from);
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ id: moved.id, order: (after ?? 0) - 1 }];
  if (after === undefined) return [{ id: moved.id, order: before + 1 }];
  const middle = (before + after) / 2;
  if (middle > before && middle < after) return [{ id: moved.id, order: middle }];
  const wanted = [...others.slice(0, to), moved, ...others.slice(to)];
  return wanted.map(({ id }, order) => ({ id, order }));
}
