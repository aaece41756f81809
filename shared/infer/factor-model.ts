import { chainParts, chainTables } from './chain.ts';
import { rankOneParts, rankOneTables } from './rank-one.ts';
import { tabulate } from './local-distribution.ts';
import type { CheckedNetwork, CheckedVariable } from './checked-network.ts';
import type { Cpd } from '../model/network.ts';
import type { Factor, Parts, Place, Tables } from './factor.ts';

/** How a noisy-MAX is taken apart: cheaply with signed weights, by probabilities alone, or not at all. */
export type Form = 'rankOne' | 'chain' | 'table';

/** Variables that the structure itself leaves out: observed in one state, or cut from their causes by surgery. */
export interface Shape {
  readonly observed: ReadonlySet<number>;
  readonly cut: ReadonlySet<number>;
}

/** The joint distribution as factors. Variables are those of the network, then the auxiliary ones. */
export interface FactorModel {
  /** States per variable; 1 for an observed one, which no factor's scope names any more. */
  readonly cards: readonly number[];
  readonly factors: readonly Factor[];
}

const own: Place = { kind: 'own' };

function partsOf(variable: CheckedVariable, form: Form, cut: boolean): Parts {
  if (cut) return { auxiliary: [], scopes: [[own]] };
  const { cpd } = variable;
  if (cpd.kind === 'noisyMax' && form !== 'table') {
    return form === 'chain' ? chainParts(cpd) : rankOneParts(cpd);
  }
  const parents = variable.parents.map((_, index): Place => ({ kind: 'parent', index }));
  return { auxiliary: [], scopes: [[...parents, own]] };
}

/** The tables of a variable's conditional distribution, for the factors that `factorModel` makes of it. */
export function tablesOf(network: CheckedNetwork, index: number, form: Form): Tables {
  const cpd = network.variables[index]?.cpd;
  if (!cpd) return [];
  if (cpd.kind === 'table') return [cpd.values];
  if (form === 'table') return [tabulate(network, index)];
  return form === 'chain' ? chainTables(cpd) : rankOneTables(cpd);
}

/**
 * The same factors after surgery: whatever the causes, the own variable is distributed as told. Only
 * one part changes; what remains of the others sums to 1 and drops out.
 */
export function surgeryTables(natural: Tables, cpd: Cpd, form: Form, told: Float64Array): Tables {
  const everyRow = (table: Float64Array) =>
    Float64Array.from({ length: table.length }, (_, cell) => told[cell % told.length] ?? 0);
  if (cpd.kind === 'noisyMax' && form === 'rankOne') {
    const weights = new Float64Array(natural[0]?.length ?? 0);
    weights.set(told);
    return [weights, ...natural.slice(1)];
  }
  const last = natural.length - 1;
  return natural.map((table, part) => (part === last ? everyRow(table) : table));
}

/** What a factor over `all` of these variables leaves free, and where the observed ones slice its table. */
function placed(all: readonly number[], cards: readonly number[], observed: ReadonlySet<number>) {
  const strides = all.map(() => 1);
  for (let place = all.length - 2; place >= 0; place -= 1) {
    strides[place] = (strides[place + 1] as number) * (cards[all[place + 1] as number] as number);
  }
  if (!all.some((index) => observed.has(index))) return { scope: all, strides, fixed: [] };
  const free = all.map((index) => !observed.has(index));
  return {
    scope: all.filter((_, place) => free[place]),
    strides: strides.filter((_, place) => free[place]),
    fixed: all.flatMap((index, place): [number, number][] =>
      free[place] ? [] : [[index, strides[place] as number]],
    ),
  };
}

/** The factors of the network in this form and shape. */
export function factorModel(network: CheckedNetwork, form: Form, shape: Shape): FactorModel {
  const { variables } = network;
  const { observed } = shape;
  const full = variables.map(({ states }) => states.length);
  const factors: Factor[] = [];
  for (let owner = 0; owner < variables.length; owner += 1) {
    const variable = variables[owner] as CheckedVariable;
    const parts = partsOf(variable, form, shape.cut.has(owner));
    const firstAuxiliary = full.length;
    full.push(...parts.auxiliary);
    const indexOf = (place: Place): number => {
      if (place.kind === 'own') return owner;
      if (place.kind === 'auxiliary') return firstAuxiliary + place.index;
      return variable.parents[place.index] ?? owner;
    };
    for (let part = 0; part < parts.scopes.length; part += 1) {
      const all = (parts.scopes[part] as readonly Place[]).map(indexOf);
      const { scope, strides, fixed } = placed(all, full, observed);
      const signed = form === 'rankOne' && parts.auxiliary.length > 0 && part === 0;
      factors.push({ scope, strides, fixed, owner, part, signed });
    }
  }
  const cards = observed.size === 0 ? full : full.map((card, at) => (observed.has(at) ? 1 : card));
  return { cards, factors };
}
