import type {
  Intervention,
  LikelihoodFinding,
  Network,
  NoisyMaxCpd,
  TargetFinding,
  Variable,
} from '../../shared/model/network.ts';

const yesNo = ['no', 'yes'];

/** A variable with a full table; states are no/yes unless told. */
export function tabled(
  id: string,
  parents: readonly number[],
  values: readonly number[],
  states: readonly string[] = yesNo,
): Variable {
  return { id, states, parents, cpd: { kind: 'table', values: Float64Array.from(values) } };
}

/** M05 of the oracle: x → y, both yes/no. */
export const pair: Network = {
  variables: [tabled('x', [], [0.7, 0.3]), tabled('y', [0], [0.8, 0.2, 0.25, 0.75])],
};

/** M06 of the oracle: z is a common cause of x and y, and x causes y. */
export const confounded: Network = {
  variables: [
    tabled('x', [2], [0.9, 0.1, 0.3, 0.7]),
    tabled('y', [0, 2], [0.9, 0.1, 0.5, 0.5, 0.8, 0.2, 0.3, 0.7]),
    tabled('z', [], [0.6, 0.4]),
  ],
};

/** y copies x. */
export const copied: Network = {
  variables: [tabled('x', [], [0.6, 0.4]), tabled('y', [0], [1, 0, 0, 1])],
};

/** A noisy-OR "effect" of `causes` independent yes/no causes c00, c01, …; the strengths vary with the place. */
export function manyCauses(
  causes: number,
  numbers: {
    readonly leak: number;
    readonly prior: (place: number) => number;
    readonly strength: (place: number) => number;
    readonly block?: (place: number) => number;
  },
): Network {
  const places = Array.from({ length: causes }, (_, place) => place);
  const variables = places.map((place) => {
    const prior = numbers.prior(place);
    return tabled(`c${String(place).padStart(2, '0')}`, [], [1 - prior, prior]);
  });
  const block = numbers.block;
  const cpd: NoisyMaxCpd = {
    kind: 'noisyMax',
    leakMiss: Float64Array.of(1 - numbers.leak),
    causes: places.map((parent) => ({
      parent,
      miss: Float64Array.of(1, 1 - numbers.strength(parent)),
    })),
    inhibitors: block
      ? places.map((parent) => ({ parent, pass: Float64Array.of(1, 1 - block(parent)) }))
      : [],
  };
  return { variables: [...variables, { id: 'effect', states: yesNo, parents: places, cpd }] };
}

/** A square lattice of yes/no variables, each leaning on its left and upper neighbours: wide, so hard to answer. */
export function lattice(side: number): Network {
  const name = (row: number, column: number) =>
    `${String(row).padStart(2, '0')}-${String(column).padStart(2, '0')}`;
  const variables = Array.from({ length: side * side }, (_, index) => {
    const row = Math.floor(index / side);
    const column = index % side;
    const parents = [...(row > 0 ? [index - side] : []), ...(column > 0 ? [index - 1] : [])];
    const rows = Array.from({ length: 1 << parents.length }, (_, parent) => {
      const yes = 0.3 + 0.2 * ((parent & 1) + (parent >> 1)) + 0.01 * (index % 7);
      return [1 - yes, yes];
    });
    return tabled(name(row, column), parents, rows.flat());
  });
  return { variables };
}

/** "We learn that the variable is in this state", by its place among `states` states. */
export function hard(id: string, variable: string, state: number, states = 2): LikelihoodFinding {
  const likelihood = Array.from({ length: states }, (_, place) => (place === state ? 1 : 0));
  return { kind: 'likelihood', id, variable, likelihood };
}

export function likely(
  id: string,
  variable: string,
  likelihood: readonly number[],
): LikelihoodFinding {
  return { kind: 'likelihood', id, variable, likelihood };
}

export function target(id: string, variable: string, wanted: readonly number[]): TargetFinding {
  return { kind: 'target', id, variable, target: wanted };
}

export function doing(id: string, variable: string, distribution: readonly number[]): Intervention {
  return { id, variable, distribution };
}

/** `effects` noisy-ORs of the same ten causes, like diseases and symptoms: tables would have 2^11 cells each. */
export function symptoms(effects: number): Network {
  const causes = Array.from({ length: 10 }, (_, place) =>
    tabled(`c${place}`, [], [1 - 0.02 * (place + 1), 0.02 * (place + 1)]),
  );
  const signs = Array.from({ length: effects }, (_, sign): Variable => {
    const parents = causes.map((_cause, place) => place);
    const miss = (parent: number) =>
      Float64Array.of(1, (parent + sign) % 3 === 0 ? 1 : 0.3 + 0.05 * ((parent * 7 + sign) % 10));
    const cpd: NoisyMaxCpd = {
      kind: 'noisyMax',
      leakMiss: Float64Array.of(1 - 0.001 * (sign + 1)),
      causes: parents.map((parent) => ({ parent, miss: miss(parent) })),
      inhibitors: [],
    };
    return { id: `s${String(sign).padStart(2, '0')}`, states: yesNo, parents, cpd };
  });
  return { variables: [...causes, ...signs] };
}
