import { useState } from 'react';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { pageTurn } from '../../kit/page-turn.ts';

/** Puts a scenario somewhere; whether it did. `onShare` hears how much is there. */
export type Put = (scenario: Scenario, onShare: (share: number) => void) => Promise<boolean>;

/** Putting a scenario on a board, and how far that is: undefined while none is being put. */
export function usePutting(into: Put | undefined) {
  const [share, setShare] = useState<number>();

  /** Puts it there unless one is being put; `onPut` is called when it is there. */
  async function put(scenario: Scenario, onPut: () => void) {
    if (into === undefined || share !== undefined) return;
    setShare(0);
    await pageTurn();
    const isThere = await into(scenario, setShare);
    setShare(undefined);
    if (isThere) onPut();
  }

  return { share, put };
}
