import { seeded } from '../base/prng.ts';
import type { Steps } from './steps.ts';

/** Players up to which every coalition is tried; above, orders are sampled (model.md A15). */
const exactUpTo = 10;
const sampledOrders = 500;

/** Each player's share, and whether the shares were sampled; either way they sum to v(all) − v(none). */
export interface Shares {
  readonly shares: readonly number[];
  readonly sampled: boolean;
}

/**
 * Shapley values of a game of `players` (Shapley 1953). `worth` is asked for coalitions as one flag a
 * player, each at most once. While orders are drawn, the shares by those drawn are known.
 */
export function* shapley(
  players: number,
  worth: (coalition: readonly boolean[]) => number,
): Steps<Shares, Shares> {
  const known = new Map<string, number>();
  const valueOf = (coalition: readonly boolean[]) => {
    const key = coalition.map((inside) => (inside ? '1' : '0')).join('');
    const value = known.get(key) ?? worth(coalition);
    known.set(key, value);
    return value;
  };
  if (players > exactUpTo) return yield* sampled(players, valueOf);

  const count = 2 ** players;
  const values = new Float64Array(count);
  const coalition = Array.from({ length: players }, () => false);
  values[0] = valueOf(coalition);
  // One player enters or leaves at a time (Gray code), so that little is worked out again.
  for (let step = 1; step < count; step += 1) {
    yield step / count;
    const turned = 31 - Math.clz32(step & -step);
    coalition[turned] = coalition[turned] !== true;
    values[step ^ (step >>> 1)] = valueOf(coalition);
  }
  const shares = coalition.map((_, player) => {
    let share = 0;
    for (let set = 0; set < count; set += 1) {
      if (((set >>> player) & 1) === 1) continue;
      const others = bitCount(set);
      const weight = 1 / (players * choose(players - 1, others));
      share += weight * ((values[set | (1 << player)] ?? 0) - (values[set] ?? 0));
    }
    return share;
  });
  return { shares, sampled: false };
}

function* sampled(
  players: number,
  valueOf: (coalition: readonly boolean[]) => number,
): Steps<Shares, Shares> {
  const random = seeded(players);
  const sums = Array.from({ length: players }, () => 0);
  for (let drawn = 0; drawn < sampledOrders; drawn += 1) {
    const settled = [...sums];
    const order = [...sums.keys()];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const coalition = sums.map(() => false);
    let before = valueOf(coalition);
    for (const player of order) {
      coalition[player] = true;
      const after = valueOf(coalition);
      sums[player] = (sums[player] ?? 0) + (after - before);
      before = after;
      const done = drawn / sampledOrders;
      yield drawn === 0 ? done : { done, sofar: () => meanOf(settled, drawn) };
    }
  }
  return meanOf(sums, sampledOrders);
}

function meanOf(sums: readonly number[], orders: number): Shares {
  return { shares: sums.map((sum) => sum / orders), sampled: true };
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let at = 1; at <= k; at += 1) result = (result * (n - k + at)) / at;
  return result;
}
