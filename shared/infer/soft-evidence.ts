import type { Target } from './evidence.ts';

/** A sweep that is off by no more than this ends the fitting: what it leaves undone is well below `tolerance`. */
const settled = 1e-12;
/** After the last sweep, being off by less than this still counts as met. */
const tolerance = 1e-9;
const mostSweeps = 200;

/** By target still in play: one factor per state. */
export type Multipliers = ReadonlyMap<Target, Float64Array>;

/** What Jeffrey evidence came to. */
export interface Fitted {
  readonly sweeps: number;
  readonly converged: boolean;
  readonly multipliers: Multipliers;
  /** Targets that ask for a state which everything else excludes (E-SOFT-ZERO); they were left out. */
  readonly unreachable: readonly Target[];
}

/** The current distribution of a target's variable when the targets act with these multipliers. */
export type ReadCurrent = (target: Target, multipliers: Multipliers) => Float64Array;

/** One step for one target: multiplies by wanted ÷ current, largest 1; how far off it was. */
function adjust(multiplier: Float64Array, wanted: Float64Array, current: Float64Array): number {
  let error = 0;
  let most = 0;
  for (let state = 0; state < wanted.length; state += 1) {
    const want = wanted[state] ?? 0;
    const have = current[state] ?? 0;
    error = Math.max(error, Math.abs(have - want));
    if (have > 0) multiplier[state] = ((multiplier[state] ?? 0) * want) / have;
    most = Math.max(most, multiplier[state] ?? 0);
  }
  for (let state = 0; state < wanted.length; state += 1) {
    multiplier[state] = (multiplier[state] ?? 0) / most;
  }
  return error;
}

/** Fits these targets together; one that asks for an excluded state ends the attempt. */
function attempt(
  targets: readonly Target[],
  read: ReadCurrent,
): Target | Omit<Fitted, 'unreachable'> {
  const multipliers = new Map(
    targets.map((target) => [target, new Float64Array(target.target.length).fill(1)]),
  );
  let error = 0;
  for (let sweeps = 1; sweeps <= mostSweeps; sweeps += 1) {
    error = 0;
    for (const [target, multiplier] of multipliers) {
      const current = read(target, multipliers);
      const excluded = target.target.some((want, state) => want > 0 && current[state] === 0);
      if (excluded) return target;
      error = Math.max(error, adjust(multiplier, target.target, current));
    }
    if (error < settled) return { sweeps, converged: true, multipliers };
  }
  return { sweeps: mostSweeps, converged: error < tolerance, multipliers };
}

/**
 * Iterative proportional fitting (model.md §1.7): sweeps over the targets in the order of their
 * variables until they are met, 200 sweeps at most. A target that cannot be met is left out and the
 * fitting starts again.
 */
export function fitTargets(targets: readonly Target[], read: ReadCurrent): Fitted {
  const unreachable: Target[] = [];
  let left = targets;
  for (;;) {
    const result = attempt(left, read);
    if ('sweeps' in result) return { ...result, unreachable };
    unreachable.push(result);
    left = left.filter((target) => target !== result);
  }
}
