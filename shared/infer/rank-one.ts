import type { NoisyMaxCpd } from '../model/network.ts';
import type { Parts, Place, Tables } from './factor.ts';

/*
 * A noisy-MAX as a sum of products (Savický & Vomlel 2007): with one auxiliary variable b every parent
 * meets b alone, so the cost is linear in the parents. By network.ts, with A = Π pass and
 * M_k = leakMiss_k · Π miss_k,
 *   P(Y=0) = 1 − A + A·M_1,  P(Y=k) = A·(M_{k+1} − M_k),  M_{K+1} = 1,
 * which has the terms 1 (b = 0), A·M_k (b = k) and A (b = K+1), with signed weights. Signs cost digits
 * when the evidence is very improbable; `chain.ts` is the form without them.
 */

/** Factors: one for the own variable and b, then one for each cause and each inhibitor with b. */
export function rankOneParts(cpd: NoisyMaxCpd): Parts {
  const b: Place = { kind: 'auxiliary', index: 0 };
  const parent = (index: number): Place => ({ kind: 'parent', index });
  return {
    auxiliary: [cpd.leakMiss.length + 2],
    scopes: [
      [b, { kind: 'own' }],
      ...cpd.causes.map((cause) => [b, parent(cause.parent)]),
      ...cpd.inhibitors.map((inhibitor) => [b, parent(inhibitor.parent)]),
    ],
  };
}

/** The tables of `rankOneParts`, row-major with b slowest. */
export function rankOneTables(cpd: NoisyMaxCpd): Tables {
  const levels = cpd.leakMiss.length;
  const terms = levels + 2;
  const states = levels + 1;
  const weights = new Float64Array(terms * states);
  weights[0] = 1;
  weights[(levels + 1) * states] = -1;
  weights[(levels + 1) * states + levels] = 1;
  for (const [index, miss] of cpd.leakMiss.entries()) {
    weights[(index + 1) * states + index] = miss;
    weights[(index + 1) * states + index + 1] = -miss;
  }
  const causes = cpd.causes.map(({ miss }) => {
    const count = miss.length / levels;
    return Float64Array.from({ length: terms * count }, (_, cell) => {
      const term = Math.floor(cell / count);
      if (term === 0 || term === levels + 1) return 1;
      return miss[(cell % count) * levels + term - 1] ?? 1;
    });
  });
  const inhibitors = cpd.inhibitors.map(({ pass }) =>
    Float64Array.from({ length: terms * pass.length }, (_, cell) =>
      cell < pass.length ? 1 : (pass[cell % pass.length] ?? 1),
    ),
  );
  return [weights, ...causes, ...inhibitors];
}
