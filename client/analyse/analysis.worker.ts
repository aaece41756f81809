import { nextTask } from '../board/next-task.ts';
import { createAnalysisLoop } from './analysis-loop.ts';
import type { AnalysisMessage } from './analysis-question.ts';

/* The analysis worker: long questions are worked out here, so that neither the page nor the strips wait. */

const take = createAnalysisLoop((report) => {
  self.postMessage(report, { transfer: [] });
}, nextTask);

self.addEventListener('message', ({ data }: MessageEvent<AnalysisMessage>) => {
  take(data);
});
