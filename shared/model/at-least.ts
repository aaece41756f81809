import { tabulate } from './conditional.ts';
import type { Conditional } from './conditional.ts';
import { dimensionsOf } from './family.ts';
import type { Dimension, Family, Incoming } from './family.ts';
import type { Ledger } from './ledger.ts';
import { noisyMax } from './noisy-max.ts';
import { own } from './own.ts';
import { blocksOf, isBrake, isCause, requirementsOf } from './quick-numbers.ts';

/** Parents that the gate counts, and those that may stop it. */
export function countedByAtLeast(family: Family): readonly Incoming[] {
  return family.incoming.filter((item) => isCause(item, family.states) || isBrake(item.link.kind));
}

/**
 * The `and` and `atLeast` gates (model.md §1.6): the top level when enough causes are active, the
 * absent one otherwise; then inhibitors and preconditions. Without causes there is nothing to count
 * and the baseline speaks.
 */
export function atLeast(family: Family, ledger: Ledger): Conditional {
  const counted = countedByAtLeast(family);
  const dimensions = dimensionsOf(counted);
  const causes = counted.filter((item) => isCause(item, family.states));
  if (causes.length === 0) return noisyMax(family, ledger);
  const active = activeStates(causes, family, dimensions);
  const passes = passesOf(counted, family, dimensions, ledger);
  const { gate } = family.node;
  const enough = gate.type === 'and' ? active.size : (gate.k ?? 1);
  const top = family.states.length - 1;
  return tabulate(dimensions, family.states.length, (configuration, out, at) => {
    let count = 0;
    for (const [parent, states] of active) if (states.has(configuration[parent] ?? 0)) count += 1;
    let pass = count >= enough ? 1 : 0;
    for (const { parent, values } of passes) pass *= values[configuration[parent] ?? 0] ?? 1;
    out[at] = 1 - pass;
    out[at + top] = (out[at + top] ?? 0) + pass;
  });
}

/** By parent, the state indices that count as active: those with an effect, else all but the absent one. */
function activeStates(
  causes: readonly Incoming[],
  family: Family,
  dimensions: readonly Dimension[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const active = new Map<number, Set<number>>();
  for (const { link, key, parentStates } of causes) {
    const dimension = dimensions.findIndex(({ id }) => id === key);
    const said = parentStates.flatMap((state, at) => {
      const row = own(link.effects, state.id) ?? {};
      return family.states.some(({ id }) => (own(row, id)?.v ?? 0) > 0) ? [at] : [];
    });
    const indices = said.length > 0 ? said : parentStates.map((_, at) => at).slice(1);
    const known = active.get(dimension) ?? new Set();
    active.set(dimension, known);
    for (const index of indices) known.add(index);
  }
  return active;
}

function passesOf(
  counted: readonly Incoming[],
  family: Family,
  dimensions: readonly Dimension[],
  ledger: Ledger,
) {
  return counted.flatMap((item) => {
    if (!isBrake(item.link.kind)) return [];
    const stops =
      item.link.kind === 'inhibits'
        ? blocksOf(item, family.node, [], ledger)
        : requirementsOf(item, family.node, ledger);
    const parent = dimensions.findIndex(({ id }) => id === item.key);
    return [{ parent, values: stops.map((stop) => 1 - stop) }];
  });
}
