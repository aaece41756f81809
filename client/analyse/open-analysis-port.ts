import { openWorkerPort } from '../board/worker-port.ts';
import type { AnalysisPort } from './analysis-store.ts';

/** Starts the analysis worker. */
export function openAnalysisPort(): AnalysisPort {
  return openWorkerPort(
    new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' }),
  );
}
