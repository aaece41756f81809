import { own } from './own.ts';
import type { Num, Row, State, StateId } from './scenario.ts';

/**
 * The row in which `state` has that number and the other states share the rest as they did before
 * (alike when they had nothing): one number typed on a card keeps its row at 100 %. Cells that keep
 * their value keep their range and word.
 */
export function rowWithShare(
  row: Row | undefined,
  states: readonly State[],
  state: StateId,
  num: Num,
): Row {
  const others = states.filter(({ id }) => id !== state);
  const shares = others.map(({ id }) => own(row ?? {}, id)?.v ?? 0);
  const before = shares.reduce((sum, share) => sum + share, 0);
  const rest = 1 - num.v;
  const cells = others.map(({ id }, index): [StateId, Num] => {
    const share = shares[index] ?? 0;
    const v = before > 0 ? share * (rest / before) : rest / others.length;
    const cell = own(row ?? {}, id);
    return [id, cell !== undefined && Math.abs(cell.v - v) < 1e-9 ? cell : { v }];
  });
  return Object.fromEntries([...cells, [state, num]]);
}
