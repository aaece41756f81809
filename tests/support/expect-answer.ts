import { expect } from 'vitest';
import { bruteForce } from './brute-force.ts';
import type { Answer, Asked } from '../../shared/infer/question.ts';
import type { Network } from '../../shared/model/network.ts';

/** The exact answer, or a failure that says what came instead. */
export function exact(answer: Answer): Answer & { kind: 'exact' } {
  if (answer.kind !== 'exact') throw new Error(`answered “${answer.kind}”`);
  return answer;
}

/** Expects two lists of distributions to agree to `tolerance`. */
export function expectClose(
  ours: readonly ArrayLike<number>[],
  theirs: readonly ArrayLike<number>[],
  tolerance = 1e-9,
) {
  expect(ours.length).toBe(theirs.length);
  for (const [index, right] of theirs.entries()) {
    for (let state = 0; state < right.length; state += 1) {
      const off = Math.abs((ours[index]?.[state] ?? NaN) - (right[state] ?? NaN));
      expect(off, `variable ${index}, state ${state}`).toBeLessThan(tolerance);
    }
  }
}

/** Expects what adding up every configuration gives. */
export function expectTruth(answer: Answer, network: Network, asked: Asked) {
  const truth = bruteForce(network, asked);
  // Adding up terms that cancel leaves a rounding where nothing should be.
  if (truth.probabilityOfEvidence < 1e-14) {
    expect(answer.kind).toBe('impossible');
    return;
  }
  const { probabilityOfEvidence, marginals } = exact(answer);
  const off = Math.abs(probabilityOfEvidence - truth.probabilityOfEvidence);
  expect(off).toBeLessThan(1e-9 * Math.max(1, truth.probabilityOfEvidence));
  expectClose(marginals, truth.marginals);
}

/** The doubles of an answer as text, for comparing to the bit. */
export function bits(answer: Answer): string {
  if (answer.kind === 'impossible') return answer.conflict.join();
  const numbers = [answer.probabilityOfEvidence, ...answer.marginals.flatMap((row) => [...row])];
  return new BigUint64Array(Float64Array.from(numbers).buffer).join();
}
