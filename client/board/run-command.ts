import { Refused } from '../../shared/document/refused.ts';
import type { Board } from './board.ts';

export const mayOnlyLook = 'You may look at this board but not change it.';

/**
 * Runs a command of shared/document/commands. A refusal is told to the person and answered with
 * undefined; any other error is a fault of the program and passes through.
 */
export function run<T>(board: Pick<Board, 'mayEdit' | 'notify'>, command: () => T): T | undefined {
  if (!board.mayEdit) {
    board.notify(mayOnlyLook);
    return undefined;
  }
  try {
    return command();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    board.notify(error.message);
    return undefined;
  }
}
