import { numbersBehind } from './compiled-rows.ts';
import { rankShare } from './defaults.ts';
import { parseParam, printParam } from './param-id.ts';
import type { Param } from './param-id.ts';
import type { Num, Scenario } from './scenario.ts';
import { storedNumber } from './stored-number.ts';

/**
 * Numbers to store together with `param`, so that giving one number changes no other. Until somebody
 * gives the first number of a link or a baseline, all of them are assumed; from then on those that are
 * not stored count as 0 (see quick-numbers.ts). The others are therefore stored too, still assumed; and
 * while a graded parent's lower ranks are assumed they follow its top state: s·r/K (model.md §1.4).
 */
export function companions(scenario: Scenario, param: Param, num: Num): ReadonlyMap<string, Num> {
  const own = printParam(param);
  const owner = 'node' in param ? param.node : param.link;
  const child = 'node' in param ? param.node : scenario.links.get(param.link)?.to;
  const found = new Map<string, Num>();
  if (param.of !== 'leak' && param.of !== 'effect' && param.of !== 'block') return found;
  for (const number of child === undefined ? [] : numbersBehind(scenario, child)) {
    const other = parseParam(number.param);
    if (number.owner !== owner || number.param === own || other?.of !== param.of) continue;
    const value = followed(scenario, param, num, other);
    const stored = storedNumber(scenario, other);
    if (stored !== undefined && (value === undefined || stored.assumed !== true)) continue;
    found.set(number.param, { v: value ?? number.value, assumed: true });
  }
  return found;
}

/** The value of a lower rank that follows the number just given for its parent's top state. */
function followed(scenario: Scenario, param: Param, num: Num, other: Param): number | undefined {
  const sameKind =
    (param.of === 'effect' && other.of === 'effect' && param.childState === other.childState) ||
    (param.of === 'block' && other.of === 'block');
  if (!sameKind || !('parentState' in param) || !('parentState' in other)) return undefined;
  const states = scenario.nodes.get(scenario.links.get(param.link)?.from ?? '')?.states ?? [];
  const top = states.length - 1;
  const rank = states.findIndex((state) => state.id === other.parentState);
  if (states[top]?.id !== param.parentState || rank < 1 || rank >= top) return undefined;
  return rankShare(num.v, rank, top);
}
