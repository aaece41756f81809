import { must } from '../../shared/base/must.ts';
import { Answerer, type Found } from '../../client/board/answerer.ts';
import { patchesBetween } from '../../client/board/patches.ts';
import type { PrivateWhatIf } from '../../client/board/what-if-state.ts';
import type { Reading } from '../../client/board/answer-state.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

/** The last answer of a run: what stays on the screen. */
export function lastOf(answerer: Answerer, own: readonly PrivateWhatIf[] = []): Found {
  return must([...answerer.answers(own)].findLast((found) => found !== undefined));
}

/** A fresh answerer's answer about a scenario. */
export function answerOf(scenario: Scenario, own: readonly PrivateWhatIf[] = []): Found {
  const answerer = new Answerer();
  answerer.take(patchesBetween(undefined, scenario));
  return lastOf(answerer, own);
}

/** The distribution of a node in a reading that is possible. */
export function marginal(reading: Reading | undefined, node: string): readonly number[] {
  return must(must(reading && 'marginals' in reading ? reading.marginals : undefined).get(node));
}
