import { aloneInhibits, asCounted, levelAlone } from '../model/alone.ts';
import { familyOf } from '../model/family.ts';
import { clamped } from '../model/ledger.ts';
import type { LevelBase } from '../model/level-base.ts';
import { parseParam } from '../model/param-id.ts';
import type { Link, Node, Num, Scenario } from '../model/scenario.ts';
import { effectNumbers, leakNumbers } from '../model/unstored-numbers.ts';
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
  const param = parseParam(number.param);
  const [parent, child] = [nodes.get(link.from), nodes.get(link.to)];
  if (parent === undefined || child === undefined) return number;
  const leak = baselineOf(child, scenario);
  if (param?.of !== 'effect') {
    const { value } = aloneInhibits(
      total,
      leak.reduce((sum, one) => sum + one, 0),
    );
    return value === undefined ? number : { ...number, num: asCounted(number.num, value) };
  }
  const family = familyOf(child, [link], [parent]);
  const [incoming] = family.incoming;
  const rank = parent.states.findIndex(({ id }) => id === param.parentState);
  const row = incoming && effectNumbers(incoming, family.states)[rank];
  const level = child.states.findIndex(({ id }) => id === param.childState) - 1;
  const base = higherLevels(row ?? [], leak, level);
  const { value } = levelAlone(total, base);
  return value === undefined
    ? number
    : { ...number, num: asCounted(number.num, value, base.above) };
}

/** The leak of each level but the lowest, as it is used. */
function baselineOf(child: Node, { links }: Scenario): readonly number[] {
  const hasCauses = [...links.values()].some(
    (link) => link.to === child.id && (link.kind === 'promotes' || link.kind === 'shows'),
  );
  return leakNumbers(child, child.states, hasCauses).map((num) => clamped(num?.v ?? 0));
}

/** What stands beside one level of a link's row, of which higher levels may follow the baseline too. */
function higherLevels(
  row: readonly (Num | undefined)[],
  leak: readonly number[],
  level: number,
): LevelBase {
  let base: LevelBase = { leak: 0, above: 0 };
  for (let at = leak.length - 1; at > level; at -= 1) {
    base = { ...base, leak: base.leak + (leak[at] ?? 0) };
    const num = row[at];
    const derived = num?.total === undefined ? undefined : levelAlone(num.total, base).value;
    base = { ...base, above: base.above + clamped(derived ?? num?.v ?? 0) };
  }
  return { ...base, leak: base.leak + (leak[level] ?? 0) };
}
