import { multiply, peak, product, scale, spread } from './kernels.ts';
import { huge, tiny, tinyHalvings } from './scaled.ts';
import type { CliqueState } from './clique-state.ts';

/** Multiplications between two looks at whether a table comes near the smallest double. */
const lookEvery = 8;

/** Brings a table that comes near the smallest double back; how often that doubled it. */
function lift(table: Float64Array, cells: number): number {
  const most = peak(table, cells);
  if (most === 0 || most >= tiny) return 0;
  scale(table, cells, huge);
  return tinyHalvings;
}

/** Multiplies everything of a clique; how often its table has to be halved to be the true product. */
export function multiplyUp(clique: CliqueState): number {
  let count = 0;
  let halvings = 0;
  const look = (table: Float64Array) => {
    count += 1;
    if (count % lookEvery === 0) halvings += lift(table, table.length);
  };
  for (const { out, left, right, walk, evidence } of clique.products) {
    if (left && right) product(out.table, walk, left, right);
    else if (left) spread(out.table, walk, left.table, left.base);
    else out.table.fill(1);
    look(out.table);
    for (const { of, walk: onto } of evidence) {
      if (!of.likelihood) continue;
      multiply(out.table, onto, of.likelihood);
      look(out.table);
    }
  }
  return halvings;
}
