import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/base/must.ts';
import { FormatError } from '../../shared/formats/format-error.ts';
import { formatNamed } from '../../shared/formats/formats.ts';
import type { WriteAnswer, WriteTask } from './write-task.ts';

const { scenario, format } = workerData as WriteTask;

function written(): WriteAnswer {
  try {
    const write = must(formatNamed(format)?.write, 'a format that is written');
    return { text: write(scenario).text };
  } catch (error) {
    if (error instanceof FormatError) return { failed: error.message };
    throw error;
  }
}

must(parentPort, 'a parent thread').postMessage(written(), []);
