/** The far side of questions: a Web Worker in the page, the same code in the same thread in tests. */
export interface WorkerPort<Question, Answer> {
  post(question: Question): void;
  /** Called with each answer, newest last. */
  onAnswer: ((answer: Answer) => void) | null;
  /** Called once when the far side broke; it answers nothing after that. */
  onCrash: (() => void) | null;
  close(): void;
}

/** The port of a worker that has just been started; closing it ends the worker. */
export function openWorkerPort<Question, Answer>(worker: Worker): WorkerPort<Question, Answer> {
  const port: WorkerPort<Question, Answer> = {
    post: (question) => {
      worker.postMessage(question, []);
    },
    onAnswer: null,
    onCrash: null,
    close: () => {
      worker.terminate();
    },
  };
  worker.addEventListener('message', (event: MessageEvent<Answer>) => {
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
