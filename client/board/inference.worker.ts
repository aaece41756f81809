import { createInferenceLoop } from './inference-loop.ts';
import type { InferenceQuestion } from './inference-messages.ts';
import { nextTask } from './next-task.ts';

/* The inference worker: everything that is computed from a scenario is computed here. */

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
