/** One configuration of all variables and its weight; larger is more probable. */
export interface Configuration {
  readonly states: readonly number[];
  readonly weight: number;
}

/** What a subproblem demands of the variables: a state each for the first few, and states that the next may not take. */
export interface Demand {
  readonly fixed: readonly number[];
  readonly excluded: readonly number[];
}

interface Candidate extends Configuration {
  readonly demand: Demand;
}

function firstIsBetter(a: Configuration, b: Configuration): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  const place = a.states.findIndex((state, index) => state !== b.states[index]);
  return place >= 0 && (a.states[place] ?? 0) < (b.states[place] ?? 0);
}

/**
 * The `count` most probable configurations, best first, ties in the order of their states (Lawler 1972,
 * Nilsson 1998): what is left after taking the best of a set falls into disjoint sets, each with the
 * first few variables as in that best one and the next different. `solve` finds the best of a set, or
 * undefined when nothing in it is possible.
 */
export function mostProbable(
  count: number,
  solve: (demand: Demand) => Configuration | undefined,
): Configuration[] {
  const candidates: Candidate[] = [];
  const consider = (demand: Demand) => {
    const best = solve(demand);
    if (best) candidates.push({ ...best, demand });
  };
  const found: Configuration[] = [];
  consider({ fixed: [], excluded: [] });
  while (found.length < count) {
    const [first] = candidates;
    if (!first) break;
    const best = candidates.reduce((a, b) => (firstIsBetter(b, a) ? b : a), first);
    candidates.splice(candidates.indexOf(best), 1);
    const { states, weight, demand } = best;
    found.push({ states, weight });
    if (found.length === count) break;
    for (let place = demand.fixed.length; place < states.length; place += 1) {
      const before = place === demand.fixed.length ? demand.excluded : [];
      consider({ fixed: states.slice(0, place), excluded: [...before, states[place] ?? 0] });
    }
  }
  return found;
}
