import { below } from '../../shared/base/prng.ts';
import type { Random } from '../../shared/base/prng.ts';
import type {
  Cpd,
  Intervention,
  LikelihoodFinding,
  Network,
  NetworkFinding,
  NoisyMaxCpd,
} from '../../shared/model/network.ts';
import type { Asked } from '../../shared/infer/question.ts';

function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[below(random, list.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

/** A distribution; now and then with zeros or all on one state, as people enter them. */
function randomDistribution(random: Random, states: number): number[] {
  const raw: number[] = Array.from({ length: states }, () => (random() < 0.15 ? 0 : random()));
  if (!raw.some((value) => value > 0)) raw[below(random, states)] = 1;
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((value) => value / sum);
}

/** Below this, 1 − tail is what rounding left of 0: adding up every configuration has no digit of it right. */
const rounding = 1e-12;

/** 1 − tails of a random effect: rises with the level, 1 where the effect is nothing. */
function randomMiss(random: Random, levels: number): number[] {
  if (random() < 0.3) return Array.from({ length: levels }, () => 1);
  const mass = randomDistribution(random, levels + 1).slice(1);
  let tail = 0;
  return mass
    .toReversed()
    .map((value) => 1 - (tail += value))
    .toReversed()
    .map((value) => (value < rounding ? 0 : Math.min(1, value)));
}

function randomNoisyMax(random: Random, states: number, parents: readonly number[]): NoisyMaxCpd {
  const levels = states - 1;
  const causes: { parent: number; miss: Float64Array }[] = [];
  const inhibitors: { parent: number; pass: Float64Array }[] = [];
  for (const [parent, count] of parents.entries()) {
    const role = below(random, 3);
    if (role !== 1) {
      const miss = Array.from({ length: count }, () => randomMiss(random, levels)).flat();
      causes.push({ parent, miss: Float64Array.from(miss) });
    }
    if (role > 0) {
      const pass = Float64Array.from({ length: count }, () => (random() < 0.2 ? 1 : random()));
      inhibitors.push({ parent, pass });
    }
  }
  const leakMiss = Float64Array.from(randomMiss(random, levels));
  return { kind: 'noisyMax', leakMiss, causes, inhibitors };
}

function randomCpd(random: Random, states: number, parents: readonly number[]): Cpd {
  if (parents.length > 0 && random() < 0.5) return randomNoisyMax(random, states, parents);
  const rows = parents.reduce((product, count) => product * count, 1);
  const values = Array.from({ length: rows }, () => randomDistribution(random, states)).flat();
  return { kind: 'table', values: Float64Array.from(values) };
}

/** A network of `size` variables with 2–4 states and up to three parents, tables and noisy-MAXes mixed. */
export function randomNetwork(random: Random, size: number): Network {
  const cards = Array.from({ length: size }, () => 2 + below(random, 3));
  const order = cards.map((_, index) => index);
  for (let index = size - 1; index > 0; index -= 1) {
    const other = below(random, index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  const variables = cards.map((card, index) => {
    const earlier = order.slice(0, order.indexOf(index));
    const parents = earlier
      .filter(() => random() < 0.45)
      .slice(0, 3)
      .sort((a, b) => a - b);
    const counts = parents.map((parent) => cards[parent] ?? 2);
    return {
      id: `v${String(index).padStart(2, '0')}`,
      states: Array.from({ length: card }, (_, state) => `s${state}`),
      parents,
      cpd: randomCpd(random, card, counts),
    };
  });
  return { variables };
}

function randomFinding(random: Random, network: Network, id: string): LikelihoodFinding {
  const variable = pick(random, network.variables);
  const count = variable.states.length;
  const chosen = below(random, count);
  const type = below(random, 3);
  const likelihood = variable.states.map((_, state) => {
    if (type === 0) return state === chosen ? 1 : 0;
    if (type === 1) return state === chosen ? 0 : 1;
    return random() * 3;
  });
  return { kind: 'likelihood', id, variable: variable.id, likelihood };
}

/** Up to three findings, one intervention, and where asked for up to two targets on different variables. */
export function randomAsked(random: Random, network: Network, soft = false): Asked {
  const findings: NetworkFinding[] = Array.from({ length: below(random, 4) }, (_, index) =>
    randomFinding(random, network, `e${index}`),
  );
  const interventions: Intervention[] = Array.from({ length: below(random, 2) }, (_, index) => {
    const variable = pick(random, network.variables);
    const distribution = randomDistribution(random, variable.states.length);
    return { id: `d${index}`, variable: variable.id, distribution };
  });
  if (soft) {
    const first = pick(random, network.variables);
    const second = pick(random, network.variables);
    for (const variable of new Set([first, second])) {
      const raw = variable.states.map(() => 0.1 + random());
      const sum = raw.reduce((a, b) => a + b, 0);
      const target = raw.map((value) => value / sum);
      findings.push({ kind: 'target', id: `t-${variable.id}`, variable: variable.id, target });
    }
  }
  return { interventions, findings };
}
