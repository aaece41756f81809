import { addRows } from './sum-kernels.ts';
import { multiply, peak, product, scale, spread } from './product-kernels.ts';
import { huge, tiny, tinyHalvings } from './scaled.ts';
import type { CliqueState, ProductStep } from './clique-state.ts';

/** Multiplications between two looks at whether a table comes near the smallest double. */
const lookEvery = 8;

/** Brings a table that comes near the smallest double back; how often that doubled it. */
function lift(table: Float64Array, cells: number): number {
  const most = peak(table, cells);
  if (most === 0 || most >= tiny) return 0;
  scale(table, cells, huge);
  return tinyHalvings;
}

/** Multiplies one chunk of a step. */
function fillChunk({ out, left, right, walk }: ProductStep, chunk: number, cells: number) {
  const begin = chunk * cells;
  if (left && right) product(out.table, begin, walk, chunk, left, right);
  else if (left) spread(out.table, begin, walk, chunk, left);
  else out.table.fill(1, begin, begin + cells);
}

/** How many of the variables that a step multiplies evidence for have any. */
function given({ evidence }: ProductStep): number {
  let count = 0;
  for (let index = 0; index < evidence.length; index += 1)
    if (evidence[index]?.of.likelihood) count += 1;
  return count;
}

/**
 * Multiplies everything of a clique, and with `sums` adds up its rows there, each chunk while it is at
 * hand; how often the table has to be halved to be the true product.
 */
export function multiplyUp({ products, width }: CliqueState, sums?: Float64Array): number {
  sums?.fill(0);
  let count = 0;
  let halvings = 0;
  const look = (table: Float64Array) => {
    count += 1;
    if (count % lookEvery === 0) halvings += lift(table, table.length);
  };
  for (let index = 0; index < products.length; index += 1) {
    const step = products[index] as ProductStep;
    const { table } = step.out;
    const chunks = step.walk.starts.length;
    const cells = table.length / chunks;
    const last = index === products.length - 1;
    const evidence = given(step);
    // Rows can be summed at once when neither evidence nor a look comes after.
    const atOnce = last && evidence === 0 && (count + 1) % lookEvery !== 0;
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      fillChunk(step, chunk, cells);
      if (sums && atOnce) addRows(sums, table, chunk * cells, (chunk + 1) * cells, width);
    }
    look(table);
    if (evidence > 0) {
      for (const { of, walk } of step.evidence) {
        if (!of.likelihood) continue;
        for (let chunk = 0; chunk < chunks; chunk += 1) {
          multiply(table, chunk * cells, walk, chunk, of.likelihood);
        }
        look(table);
      }
    }
    if (sums && last && !atOnce) addRows(sums, table, 0, table.length, width);
  }
  return halvings;
}
