import { createInferenceLoop } from './inference-loop.ts';
import type { InferenceQuestion } from './inference-messages.ts';

/* The inference worker: everything that is computed from a scenario is computed here. */

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

const answerTo = createInferenceLoop((answer) => {
  self.postMessage(answer, { transfer: [] });
}, nextTask);

// A rejected promise would pass unseen; reported, it reaches the page, which starts a new worker.
self.addEventListener('unhandledrejection', ({ reason }) => {
  reportError(reason);
});

self.addEventListener('message', ({ data }: MessageEvent<InferenceQuestion>) => {
  answerTo(data);
});
