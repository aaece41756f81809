import type { Network, Variable } from '../../shared/model/network.ts';
import type { Asked } from '../../shared/infer/question.ts';

/*
 * The answer by adding up every configuration, straight from the definitions of network.ts and
 * model.md §1.7. It shares no code with the engine, on purpose: it is what the engine is judged by.
 */

/** P(evidence) of the likelihoods and the posterior of each variable; without mass the posteriors are empty. */
export interface BruteAnswer {
  readonly probabilityOfEvidence: number;
  readonly marginals: readonly (readonly number[])[];
}

/** P(variable = own | its parents) in a full configuration. */
export function conditional(
  variable: Variable,
  own: number,
  states: readonly number[],
  cards: readonly number[],
): number {
  const { cpd, parents } = variable;
  if (cpd.kind === 'noisyMax') {
    const levels = cpd.leakMiss.length;
    const atLeast = (level: number): number => {
      if (level === 0) return 1;
      if (level > levels) return 0;
      let missed = cpd.leakMiss[level - 1] ?? NaN;
      for (const { parent, miss } of cpd.causes) {
        missed *= miss[(states[parents[parent] ?? -1] ?? -1) * levels + level - 1] ?? NaN;
      }
      let passed = 1;
      for (const { parent, pass } of cpd.inhibitors) {
        passed *= pass[states[parents[parent] ?? -1] ?? -1] ?? NaN;
      }
      return passed * (1 - missed);
    };
    return atLeast(own) - atLeast(own + 1);
  }
  let row = 0;
  for (const parent of parents) row = row * (cards[parent] ?? NaN) + (states[parent] ?? NaN);
  return cpd.values[row * variable.states.length + own] ?? NaN;
}

/** Every configuration of the network, as state numbers. */
export function* configurations(cards: readonly number[]): Generator<readonly number[]> {
  const states = cards.map(() => 0);
  for (;;) {
    yield states;
    let place = cards.length - 1;
    while (place >= 0 && (states[place] ?? 0) + 1 === cards[place]) {
      states[place] = 0;
      place -= 1;
    }
    if (place < 0) return;
    states[place] = (states[place] ?? 0) + 1;
  }
}

interface Weighted {
  readonly states: readonly number[];
  weight: number;
}

function weigh(network: Network, asked: Asked): Weighted[] {
  const { variables } = network;
  const cards = variables.map(({ states }) => states.length);
  const told = new Map(asked.interventions.map((entry) => [entry.variable, entry.distribution]));
  const found: Weighted[] = [];
  for (const states of configurations(cards)) {
    let weight = 1;
    for (const [index, variable] of variables.entries()) {
      const own = states[index] ?? NaN;
      weight *= told.get(variable.id)?.[own] ?? conditional(variable, own, states, cards);
    }
    for (const finding of asked.findings) {
      if (finding.kind !== 'likelihood') continue;
      const place = variables.findIndex(({ id }) => id === finding.variable);
      weight *= finding.likelihood[states[place] ?? -1] ?? NaN;
    }
    if (weight !== 0) found.push({ states: [...states], weight });
  }
  return found;
}

function sums(configurations: readonly Weighted[], place: number, card: number): number[] {
  const out = Array.from({ length: card }, () => 0);
  for (const { states, weight } of configurations) {
    const state = states[place] ?? 0;
    out[state] = (out[state] ?? 0) + weight;
  }
  const all = out.reduce((a, b) => a + b, 0);
  return out.map((value) => value / all);
}

/** Meets the targets on the explicit joint distribution by proportional fitting. */
function fit(network: Network, asked: Asked, joint: Weighted[]) {
  const targets = asked.findings
    .filter((finding) => finding.kind === 'target')
    .sort((a, b) => (a.variable < b.variable ? -1 : 1));
  for (let sweep = 0; sweep < 400; sweep += 1) {
    for (const { variable, target } of targets) {
      const place = network.variables.findIndex(({ id }) => id === variable);
      const current = sums(joint, place, target.length);
      for (const entry of joint) {
        const state = entry.states[place] ?? 0;
        entry.weight *= (target[state] ?? NaN) / (current[state] ?? NaN);
      }
    }
  }
}

/** The whole answer. Cost: the product of all states. */
export function bruteForce(network: Network, asked: Asked): BruteAnswer {
  const joint = weigh(network, asked);
  const probabilityOfEvidence = joint.reduce((sum, { weight }) => sum + weight, 0);
  if (joint.length === 0) return { probabilityOfEvidence: 0, marginals: [] };
  fit(network, asked, joint);
  const marginals = network.variables.map(({ states }, place) => sums(joint, place, states.length));
  return { probabilityOfEvidence, marginals };
}

/** Every configuration that can be, with its chance given all findings, shares among them. */
export function bruteJoint(
  network: Network,
  asked: Asked,
): readonly { readonly states: readonly number[]; readonly chance: number }[] {
  const joint = weigh(network, asked);
  fit(network, asked, joint);
  const all = joint.reduce((sum, { weight }) => sum + weight, 0);
  return joint.map(({ states, weight }) => ({ states, chance: weight / all }));
}

/** The chances of the most probable configurations given the likelihood findings, best first. */
export function bruteBest(network: Network, asked: Asked, count: number): readonly number[] {
  const joint = weigh(network, asked);
  const all = joint.reduce((sum, { weight }) => sum + weight, 0);
  return joint
    .map(({ weight }) => weight / all)
    .sort((a, b) => b - a)
    .slice(0, count);
}

/** The chance of one configuration given the likelihood findings. */
export function bruteChance(network: Network, asked: Asked, wanted: readonly number[]): number {
  const joint = weigh(network, asked);
  const all = joint.reduce((sum, { weight }) => sum + weight, 0);
  const same = joint.filter(({ states }) => states.every((state, at) => state === wanted[at]));
  return same.reduce((sum, { weight }) => sum + weight, 0) / all;
}
