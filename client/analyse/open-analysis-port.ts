import type { AnalysisReport } from './analysis-question.ts';
import type { AnalysisPort } from './analysis-store.ts';

/** Starts the analysis worker; closing the port ends it. */
export function openAnalysisPort(): AnalysisPort {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  const port: AnalysisPort = {
    post: (message) => {
      worker.postMessage(message, []);
    },
    onReport: null,
    onCrash: null,
    close: () => {
      worker.terminate();
    },
  };
  worker.addEventListener('message', (event: MessageEvent<AnalysisReport>) => {
    port.onReport?.(event.data);
  });
  worker.addEventListener('error', () => {
    port.onCrash?.();
  });
  return port;
}
