import type { Written } from '../../../shared/formats/formats.ts';
import type { FilesRead } from '../../../shared/formats/read-files.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { FilesAnswer, FilesTask, NamedBytes } from './files-messages.ts';

/** Bytes of a file that is read at all, as in the readers. */
const mostBytes = 64 << 20;

/** Ten times what the largest public network takes: whoever needs longer was made to. */
const longestMs = 30_000;

/** Reads files by their content. @throws {Error} whose message says what is wrong, and where. */
export async function readIncoming(files: readonly File[]): Promise<FilesRead> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytes) throw new Error('This is too large: at most 64 MB can be read.');
  const named: NamedBytes[] = [];
  for (const file of files) {
    named.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const answer = await ask({ kind: 'read', files: named });
  if (answer.kind === 'read') return answer.read;
  throw new Error(answer.kind === 'failed' ? answer.words : 'The file could not be read.');
}

/** The board as a file of that format. @throws {Error} whose message says why it cannot be one. */
export async function writeOutgoing(scenario: Scenario, format: string): Promise<Written> {
  const answer = await ask({ kind: 'write', scenario, format });
  if (answer.kind === 'written') return answer.written;
  throw new Error(answer.kind === 'failed' ? answer.words : 'The file could not be written.');
}

/** Each task has a worker of its own, so that whatever a file does to it ends with it. */
function ask(task: FilesTask): Promise<FilesAnswer> {
  const worker = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });
  let clock: ReturnType<typeof setTimeout> | undefined;
  return new Promise<FilesAnswer>((resolve, reject) => {
    clock = setTimeout(() => reject(new Error('This takes too long; it was given up.')), longestMs);
    worker.addEventListener('message', ({ data }: MessageEvent<FilesAnswer>) => {
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`Something went wrong: ${message}`));
    });
    worker.postMessage(task, []);
  }).finally(() => {
    clearTimeout(clock);
    worker.terminate();
  });
}
