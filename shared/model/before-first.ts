import type { CompiledNode } from './compile-node.ts';
import type { Cpd, NoisyMaxCpd } from './network.ts';
import { advance } from './conditional.ts';
import { noisyMaxRow } from './noisy-max.ts';

/**
 * A card's distribution in an early round, where some of its parents lie before the first one: those
 * are in their absent state (model.md §1.8), and no dimensions any more.
 * @param missing Indices of such dimensions.
 */
export function beforeFirst(part: CompiledNode, missing: ReadonlySet<number>): Cpd {
  if (missing.size === 0) return part.cpd;
  if (part.cpd.kind === 'noisyMax') {
    const cpd = shorter(part.cpd, missing, part.dimensions.length);
    if (cpd) return cpd;
  }
  return slice(part, missing);
}

/** The rows in which the missing parents are absent. */
function slice({ dimensions, states, cpd }: CompiledNode, missing: ReadonlySet<number>): Cpd {
  const count = states.length;
  const write = cpd.kind === 'noisyMax' ? noisyMaxRow(cpd, count) : undefined;
  const cards = dimensions.map((dimension) => dimension.states.length);
  const kept = cards.map((card, at) => (missing.has(at) ? 1 : card));
  const rows = kept.reduce((product, card) => product * card, 1);
  const values = new Float64Array(rows * count);
  const configuration = cards.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    if (write) write(configuration, values, row * count);
    else if (cpd.kind === 'table') {
      const from = configuration.reduce((cell, state, at) => cell * (cards[at] ?? 1) + state, 0);
      values.set(cpd.values.subarray(from * count, (from + 1) * count), row * count);
    }
    advance(configuration, kept);
  }
  return { kind: 'table', values };
}

/**
 * A noisy-MAX without the missing parents. What their absence lets through is multiplied into the
 * baseline and into another inhibitor; undefined when no parent is left to carry that.
 */
function shorter(
  cpd: NoisyMaxCpd,
  missing: ReadonlySet<number>,
  parents: number,
): NoisyMaxCpd | undefined {
  const levels = cpd.leakMiss.length;
  const moved = Array.from({ length: parents }, () => -1);
  let left = 0;
  for (const parent of moved.keys()) if (!missing.has(parent)) moved[parent] = left++;
  if (left === 0) return undefined;
  const leakMiss = cpd.leakMiss.slice();
  const causes: { parent: number; miss: Float64Array }[] = [];
  for (const { parent, miss } of cpd.causes) {
    if (!missing.has(parent)) causes.push({ parent: moved[parent] ?? 0, miss });
    else for (let k = 0; k < levels; k += 1) leakMiss[k] = (leakMiss[k] ?? 1) * (miss[k] ?? 1);
  }
  let through = 1;
  const inhibitors: { parent: number; pass: Float64Array }[] = [];
  for (const { parent, pass } of cpd.inhibitors) {
    if (!missing.has(parent)) inhibitors.push({ parent: moved[parent] ?? 0, pass });
    else through *= pass[0] ?? 1;
  }
  const [first] = inhibitors;
  if (through !== 1 && first === undefined) return undefined;
  if (through !== 1 && first) {
    inhibitors[0] = { ...first, pass: first.pass.map((value) => value * through) };
  }
  return { kind: 'noisyMax', leakMiss, causes, inhibitors };
}
