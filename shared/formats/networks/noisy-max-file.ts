import { dimensionsOf } from '../../model/family.ts';
import { familyIn } from '../../model/compiled-rows.ts';
import { Ledger } from '../../model/ledger.ts';
import { factorise } from '../../model/noisy-max.ts';
import { isBrake, isCause } from '../../model/quick-numbers.ts';
import type { Scenario } from '../../model/scenario.ts';

/** A noisy-MAX by its parameters, each state's levels from the lowest but one up. */
export interface FileMax {
  readonly leak: readonly number[];
  /** By parent, then by its state. */
  readonly effects: readonly (readonly (readonly number[])[])[];
}

/**
 * The parameters of a quick gate whose links all bring the card about, over those parents; undefined for
 * any other card, which is a table to other programs.
 */
export function maxOf(
  scenario: Scenario,
  id: string,
  parents: readonly string[],
): FileMax | undefined {
  const family = familyIn(scenario, id);
  if (!family || parents.length === 0) return undefined;
  if (family.node.gate.type !== 'or' && family.node.gate.type !== 'max') return undefined;
  if (family.incoming.some(({ link }) => isBrake(link.kind))) return undefined;
  const counted = family.incoming.filter((item) => isCause(item, family.states));
  const dimensions = dimensionsOf(counted);
  const cpd = factorise(family, dimensions, new Ledger());
  const levels = family.states.length - 1;
  const effects = parents.map((parent) => {
    const at = dimensions.findIndex((dimension) => dimension.id === parent);
    const miss = cpd.causes.find((cause) => cause.parent === at)?.miss;
    const states = dimensions[at]?.states ?? [];
    return states.map((_, state) =>
      sharesOf((miss ?? []).slice(state * levels, (state + 1) * levels)),
    );
  });
  // Other programs ask for one state of each cause that brings nothing about.
  const isPlain = effects.every((rows) => rows.some((row) => row.every((value) => value === 0)));
  return isPlain ? { leak: sharesOf(cpd.leakMiss), effects } : undefined;
}

/** P(Y=k) of P(Y<k), k ≥ 1. */
function sharesOf(misses: ArrayLike<number>): number[] {
  return Array.from(misses, (miss, at) => Math.max(0, (misses[at + 1] ?? 1) - miss));
}
