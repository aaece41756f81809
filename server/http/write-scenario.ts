import { Worker } from 'node:worker_threads';
import { HttpError } from './http-error.ts';
import type { WriteAnswer, WriteTask } from './write-task.ts';

const longestMs = 10_000;
/** Two at a time leave a core of a small machine to the rooms. */
const mostAtOnce = 2;
let running = 0;

/**
 * The scenario as a file of that format, written in a thread of its own: a brief or a game computes,
 * and rooms must not wait for it. @throws {HttpError} 409 when this board has no such file, 503.
 */
export async function writeScenario(task: WriteTask): Promise<string> {
  if (running >= mostAtOnce) throw busy();
  running += 1;
  const worker = new Worker(new URL('./write-scenario.worker.ts', import.meta.url), {
    workerData: task,
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WriteAnswer>((resolve, reject) => {
      clock = setTimeout(() => reject(busy()), longestMs);
      worker.once('error', reject);
      // `node --watch` has the thread tell which files it loads; those messages are not ours.
      worker.on('message', (message: WriteAnswer | object) => {
        if ('text' in message || 'failed' in message) resolve(message);
      });
    });
    if ('text' in answer) return answer.text;
    throw new HttpError(409, 'notWritable', `This board has no such file: ${answer.failed}`);
  } finally {
    clearTimeout(clock);
    running -= 1;
    void worker.terminate();
  }
}

function busy(): HttpError {
  return new HttpError(503, 'busy', 'That takes too long just now. Try again in a moment.', {
    'retry-after': '10',
  });
}
