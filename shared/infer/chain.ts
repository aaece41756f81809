import type { NoisyMaxCpd } from '../model/network.ts';
import type { Parts, Place, Tables } from './factor.ts';

/*
 * A noisy-MAX as a chain of maxima: the level reached after the leak and the first causes is carried
 * from auxiliary variable to auxiliary variable, then each inhibitor may throw it to 0. Every number
 * is a probability, so no digits are lost; the tree is wider than that of `rank-one.ts`.
 */

/** How many auxiliary variables: one before each step but the last, whose result is the own variable. */
function steps(cpd: NoisyMaxCpd): number {
  return cpd.causes.length + cpd.inhibitors.length;
}

/** Factors: the leak, then one step for each cause and each inhibitor (level before, parent, level after). */
export function chainParts(cpd: NoisyMaxCpd): Parts {
  const count = steps(cpd);
  const level = (index: number): Place =>
    index === count ? { kind: 'own' } : { kind: 'auxiliary', index };
  const parents = [...cpd.causes, ...cpd.inhibitors].map(({ parent }) => parent);
  return {
    auxiliary: Array.from({ length: count }, () => cpd.leakMiss.length + 1),
    scopes: [
      [level(0)],
      ...parents.map((index, step): Place[] => [
        level(step),
        { kind: 'parent', index },
        level(step + 1),
      ]),
    ],
  };
}

/** The tables of `chainParts`, row-major in the order of the scopes. */
export function chainTables(cpd: NoisyMaxCpd): Tables {
  const levels = cpd.leakMiss.length;
  const states = levels + 1;
  const leak = Float64Array.from(
    { length: states },
    (_, level) => (cpd.leakMiss[level] ?? 1) - (cpd.leakMiss[level - 1] ?? 0),
  );
  const causes = cpd.causes.map(({ miss }) => {
    const count = miss.length / levels;
    return Float64Array.from({ length: states * count * states }, (_, cell) => {
      const after = cell % states;
      const state = Math.floor(cell / states) % count;
      const before = Math.floor(cell / (states * count));
      const missed = (k: number) => (k > levels ? 1 : (miss[state * levels + k - 1] ?? 1));
      if (after < before) return 0;
      if (after === before) return missed(after + 1);
      return missed(after + 1) - missed(after);
    });
  });
  const inhibitors = cpd.inhibitors.map(({ pass }) =>
    Float64Array.from({ length: states * pass.length * states }, (_, cell) => {
      const after = cell % states;
      const state = Math.floor(cell / states) % pass.length;
      const before = Math.floor(cell / (states * pass.length));
      const passed = pass[state] ?? 1;
      if (before === 0) return after === 0 ? 1 : 0;
      if (after === before) return passed;
      return after === 0 ? 1 - passed : 0;
    }),
  );
  return [leak, ...causes, ...inhibitors];
}
