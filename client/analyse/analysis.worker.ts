import { createAnalysisLoop } from './analysis-loop.ts';
import type { AnalysisMessage } from './analysis-question.ts';

/* The analysis worker: long questions are worked out here, so that neither the page nor the strips wait. */

const turn = new MessageChannel();
let resume: (() => void) | undefined;
turn.port1.addEventListener('message', () => {
  resume?.();
});
turn.port1.start();

/** A message to oneself comes after the messages that are already waiting, without a timer's delay. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    resume = resolve;
    turn.port2.postMessage(null);
  });
}

const take = createAnalysisLoop((report) => {
  self.postMessage(report, { transfer: [] });
}, nextTask);

self.addEventListener('message', ({ data }: MessageEvent<AnalysisMessage>) => {
  take(data);
});
