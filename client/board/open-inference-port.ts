import type { InferencePort } from './inference-messages.ts';
import { openWorkerPort } from './worker-port.ts';

/** Starts the inference worker. */
export function openInferencePort(): InferencePort {
  return openWorkerPort(
    new Worker(new URL('./inference.worker.ts', import.meta.url), { type: 'module' }),
  );
}
