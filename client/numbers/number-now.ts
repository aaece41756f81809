import { aloneInhibits, alonePromotes, asCounted } from '../../shared/model/alone.ts';
import type { Link, Scenario } from '../../shared/model/scenario.ts';
import { leakNumbers } from '../../shared/model/unstored-numbers.ts';
import { numberOf, type LinkNumber } from './link-number.ts';

/**
 * The link's number as it counts now: one that was asked as a total has followed the baseline. Found
 * without compiling, because every pill shows one.
 */
export function numberNow(link: Link, scenario: Scenario): LinkNumber | undefined {
  const { nodes } = scenario;
  const number = numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) });
  const total = number?.num.total;
  if (number === undefined || total === undefined) return number;
  const leak = baselineOf(link, scenario);
  if (leak === undefined) return number;
  const { value } =
    link.kind === 'inhibits' ? aloneInhibits(total, leak) : alonePromotes(total, leak);
  return value === undefined ? number : { ...number, num: asCounted(number.num, value) };
}

/** The baseline of the link's effect, whose two states the total question needs. */
function baselineOf({ to }: Link, { nodes, links }: Scenario): number | undefined {
  const child = nodes.get(to);
  if (child?.states.length !== 2) return undefined;
  const hasCauses = [...links.values()].some(
    (link) => link.to === to && (link.kind === 'promotes' || link.kind === 'shows'),
  );
  return leakNumbers(child, child.states, hasCauses)[0]?.v;
}
