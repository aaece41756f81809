import { Answerer } from './answerer.ts';
import type { InferenceAnswer, InferenceQuestion } from './inference-messages.ts';

/** Work goes on this long before it looks whether there is newer news. */
const breathMs = 6;
/** A stream of edits may drop unfinished work this long; then one answer is finished, so that the strips keep moving. */
const starvedMs = 120;

/**
 * Answers questions one after the other; the newest wins, and work that it makes pointless is
 * dropped between two steps. `nextTask` gives the event loop a turn, in which newer questions arrive.
 */
export function createInferenceLoop(
  post: (answer: InferenceAnswer) => void,
  nextTask: () => Promise<void>,
): (question: InferenceQuestion) => void {
  const answerer = new Answerer();
  let newest: InferenceQuestion | undefined;
  let running = false;
  /** When the last answer went out, or when work began after a rest. */
  let fedAt = 0;

  async function run(): Promise<void> {
    running = true;
    fedAt = performance.now();
    while (newest) {
      const question = newest;
      if (!(await finished(question)) || newest !== question) continue;
      newest = undefined;
      if (await answerer.fetchMissing()) newest ??= question;
    }
    running = false;
  }

  /** Whether the question was answered to the end. */
  async function finished({ sequence, whatIfs }: InferenceQuestion): Promise<boolean> {
    const start = performance.now();
    let waited = 0;
    let breath = start;
    for (const found of answerer.answers(whatIfs)) {
      const now = performance.now();
      if (found) {
        post({ ...found, sequence, workerMs: now - start - waited });
        fedAt = now;
      }
      if (now - breath < breathMs) continue;
      await nextTask();
      breath = performance.now();
      waited += breath - now;
      const isNewest = newest?.sequence === sequence;
      if (!isNewest && breath - fedAt < starvedMs) return false;
    }
    return true;
  }

  return (question) => {
    answerer.take(question.patches);
    newest = question;
    if (!running) void run();
  };
}
