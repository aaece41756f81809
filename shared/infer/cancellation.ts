import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence } from './evidence.ts';

/*
 * Signed weights cancel exactly while nothing is known about the effect or what follows from it. Each
 * effect that evidence speaks of may double the sums that cancel, so it doubles what P(evidence) must be
 * for enough digits to be left.
 */

/** With one informed effect: at least this, and 1e-10 of the answer is safe. */
const safe = 1e-6;
/** With one informed effect: below this nothing of the answer is. */
const worthless = 1e-12;

/** How many effects in noisy-MAX form the evidence speaks of, itself or through what follows from them. */
function informed({ variables }: CheckedNetwork, evidence: Evidence): number {
  const reached = new Set<number>();
  const open = [
    ...evidence.likelihoods.keys(),
    ...evidence.targets.map(({ variable }) => variable),
  ];
  for (const index of open) {
    if (reached.has(index)) continue;
    reached.add(index);
    if (!evidence.told.has(index)) open.push(...(variables[index]?.parents ?? []));
  }
  const effects = [...reached].filter(
    (index) => variables[index]?.cpd.kind === 'noisyMax' && !evidence.told.has(index),
  );
  return effects.length;
}

/** What is left of the digits of an answer computed with signed weights, by its P(evidence). */
export function digitsLeft(
  network: CheckedNetwork,
  evidence: Evidence,
  probability: number,
): 'enough' | 'few' | 'none' {
  const effects = informed(network, evidence);
  if (effects === 0) return 'enough';
  // Fitting divides by chances, so a rounding where nothing should be would pass for a small chance.
  if (evidence.targets.length > 0) return 'few';
  let needed = 1;
  for (let effect = 1; effect < effects; effect += 1) needed *= 2;
  if (probability >= safe * needed) return 'enough';
  return probability >= worthless * needed ? 'few' : 'none';
}
