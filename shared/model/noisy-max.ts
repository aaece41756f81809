import { tabulate } from './conditional.ts';
import type { Conditional, RowWriter } from './conditional.ts';
import { cellsOf, dimensionsOf } from './family.ts';
import type { Dimension, Family } from './family.ts';
import type { Ledger } from './ledger.ts';
import type { NoisyMaxCpd } from './network.ts';
import { blocksOf, effectsOf, isBrake, isCause, leakOf, requirementsOf } from './quick-numbers.ts';

/** Cells up to which a noisy-MAX is tabulated; the engine takes larger ones factorised (model.md §1.6). */
const tabulatedCells = 4096;

/** Leaky noisy-OR and noisy-MAX with inhibitors and preconditions. */
export function noisyMax(family: Family, ledger: Ledger): Conditional {
  const counted = family.incoming.filter(
    (item) => isCause(item, family.states) || isBrake(item.link.kind),
  );
  const dimensions = dimensionsOf(counted);
  if (dimensions.length === 0) return root(leakOf(family, ledger));
  const cpd = factorise(family, dimensions, ledger);
  const states = family.states.length;
  if (cellsOf(dimensions, states) > tabulatedCells) return { dimensions, cpd };
  return tabulate(dimensions, states, noisyMaxRow(cpd, states));
}

/** Without links the baseline stands as it was given: 0.3 and not 1 − (1 − 0.3). */
function root(leak: readonly number[]): Conditional {
  const rest = leak.reduce((left, value) => left - value, 1);
  const values = Float64Array.of(Math.max(0, rest), ...leak);
  return { dimensions: [], cpd: { kind: 'table', values } };
}

/** The factors of P(Y≥k|x), several links from one parent multiplied together. */
export function factorise(
  family: Family,
  dimensions: readonly Dimension[],
  ledger: Ledger,
): NoisyMaxCpd {
  const levels = family.states.length - 1;
  const leak = leakOf(family, ledger);
  const causes = new Map<number, Float64Array>();
  const inhibitors = new Map<number, Float64Array>();
  for (const item of family.incoming) {
    const parent = dimensions.findIndex((dimension) => dimension.id === item.key);
    if (parent < 0) continue;
    if (isCause(item, family.states)) {
      const effects = effectsOf(item, family, leak, ledger);
      multiplyInto(causes, parent, effects.flatMap(missesOf));
    } else if (item.link.kind === 'inhibits') {
      const stops = blocksOf(item, family.node, leak, ledger);
      multiplyInto(inhibitors, parent, stops.map(restOf));
    } else if (item.link.kind === 'requires') {
      const stops = requirementsOf(item, family.node, ledger);
      multiplyInto(inhibitors, parent, stops.map(restOf));
    }
  }
  const byParent = ([a]: [number, Float64Array], [b]: [number, Float64Array]) => a - b;
  return {
    kind: 'noisyMax',
    leakMiss: Float64Array.from(missesOf(leak).slice(0, levels)),
    causes: [...causes].sort(byParent).map(([parent, miss]) => ({ parent, miss })),
    inhibitors: [...inhibitors].sort(byParent).map(([parent, pass]) => ({ parent, pass })),
  };
}

/** P(Y=k) as differences of the tails; the tails fall with k even in doubles, so no cell is negative. */
export function noisyMaxRow(cpd: NoisyMaxCpd, states: number): RowWriter {
  const levels = states - 1;
  return (configuration, out, at) => {
    let pass = 1;
    for (const factor of cpd.inhibitors)
      pass *= factor.pass[configuration[factor.parent] ?? 0] ?? 1;
    let above = 0;
    for (let level = levels - 1; level >= 0; level -= 1) {
      let miss = cpd.leakMiss[level] ?? 1;
      for (const cause of cpd.causes) {
        miss *= cause.miss[(configuration[cause.parent] ?? 0) * levels + level] ?? 1;
      }
      const tail = pass * (1 - miss);
      out[at + level + 1] = tail - above;
      above = tail;
    }
    out[at] = 1 - above;
  };
}

function restOf(stop: number): number {
  return 1 - stop;
}

/** 1 − t_k for each level, where the tail t_k is the chance of level k or more. */
function missesOf(levels: readonly number[]): number[] {
  let tail = 0;
  return levels
    .toReversed()
    .map((value) => {
      tail += value;
      return Math.max(0, 1 - tail);
    })
    .toReversed();
}

function multiplyInto(
  factors: Map<number, Float64Array>,
  parent: number,
  values: readonly number[],
): void {
  const before = factors.get(parent);
  factors.set(
    parent,
    Float64Array.from(
      values,
      (value, at) => (before === undefined ? 1 : (before[at] ?? 1)) * value,
    ),
  );
}
