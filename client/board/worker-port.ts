import type { InferenceAnswer, InferencePort } from './inference-messages.ts';

/** Starts the inference worker; closing the port ends it. */
export function openWorkerPort(): InferencePort {
  const worker = new Worker(new URL('./inference.worker.ts', import.meta.url), { type: 'module' });
  const port: InferencePort = {
    post: (question) => {
      worker.postMessage(question, []);
    },
    onAnswer: null,
    onCrash: null,
    close: () => {
      worker.terminate();
    },
  };
  worker.addEventListener('message', (event: MessageEvent<InferenceAnswer>) => {
    port.onAnswer?.(event.data);
  });
  const crash = () => {
    const { onCrash } = port;
    port.onCrash = null;
    onCrash?.();
  };
  worker.addEventListener('error', crash);
  worker.addEventListener('messageerror', crash);
  return port;
}
