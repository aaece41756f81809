import { defaultLeak, defaultNumbers, rankShare } from './defaults.ts';
import type { Incoming } from './family.ts';
import { clamped } from './ledger.ts';
import { areOpen } from './open-numbers.ts';
import { own } from './own.ts';
import type { Node, Num, State } from './scenario.ts';

/*
 * A card's or a link's numbers with the assumed ones in place of those that nobody stored (model.md
 * §1.2, §1.4). Numbers that say all they mean have nothing put beside them: undefined counts as 0.
 */

type Maybe = Num | undefined;

/** The leak of each level k ≥ 1. */
export function leakNumbers(node: Node, states: readonly State[], hasCauses: boolean): Maybe[] {
  const stored = states.slice(1).map((level) => own(node.leak, level.id));
  if (!areOpen(present(stored))) return stored;
  const defaults = defaultLeak(node.kind, states, hasCauses);
  return filled(
    stored,
    states.slice(1).map((level) => defaults.get(level.id)),
  );
}

/** By parent state, the chance of each level k ≥ 1; lower ranks follow the top state: s·r/K. */
export function effectNumbers(
  { link, parentStates }: Incoming,
  states: readonly State[],
): Maybe[][] {
  const levels = states.slice(1);
  const stored = parentStates.map((parentState) => {
    const row = own(link.effects, parentState.id) ?? {};
    return levels.map((level) => own(row, level.id));
  });
  if (!areOpen(present(stored.flat()))) return stored;
  const strength = link.kind === 'shows' ? defaultNumbers.signStrength : defaultNumbers.strength;
  const top = parentStates.length - 1;
  const whole = levels.map(
    (_, at) => stored[top]?.[at]?.v ?? (at === levels.length - 1 ? strength : undefined),
  );
  return stored.map((row, rank) => {
    if (rank === 0) return row;
    return filled(
      row,
      whole.map((value) => value && rankShare(clamped(value), rank, top)),
    );
  });
}

/** By parent state, the chance that it stops the child; lower ranks follow the top state. */
export function blockNumbers({ link, parentStates }: Incoming): Maybe[] {
  const stored = parentStates.map((state) => own(link.blocks, state.id));
  if (!areOpen(present(stored))) return stored;
  const top = parentStates.length - 1;
  const strength = clamped(stored[top]?.v ?? defaultNumbers.strength);
  return stored.map((num, rank) => {
    if (num !== undefined || rank === 0) return num;
    return { v: rankShare(strength, rank, top), assumed: true };
  });
}

function present(nums: readonly Maybe[]): Num[] {
  return nums.filter((num) => num !== undefined);
}

/** Levels exclude each other, so what is assumed takes at most the room that the given ones leave. */
function filled(stored: readonly Maybe[], guesses: readonly (number | undefined)[]): Maybe[] {
  let room = stored.reduce((left, num) => left - clamped(num?.v ?? 0), 1);
  return stored.map((num, at) => {
    const guess = guesses[at];
    if (num !== undefined || guess === undefined) return num;
    const v = clamped(Math.min(guess, room));
    room -= v;
    return { v, assumed: true };
  });
}
