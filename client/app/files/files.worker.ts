import { encodingOf } from '../../../shared/formats/encoding-of.ts';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { formatNamed, formatOf } from '../../../shared/formats/formats.ts';
import type { FilesAnswer, FilesTask } from './files-messages.ts';

addEventListener('message', ({ data }: MessageEvent<FilesTask>) => {
  postMessage(answerOf(data));
});

function answerOf(task: FilesTask): FilesAnswer {
  try {
    return task.kind === 'read' ? read(task.bytes) : write(task);
  } catch (error) {
    if (error instanceof FormatError) return { kind: 'failed', words: `${error.message}.` };
    throw error;
  }
}

function read(bytes: Uint8Array): FilesAnswer {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const { label, read: readText } = formatOf(text);
  if (readText === undefined) {
    return { kind: 'failed', words: `${label} can be written, but not read.` };
  }
  return { kind: 'read', read: { ...readText(text), format: label } };
}

function write({ scenario, format }: Extract<FilesTask, { kind: 'write' }>): FilesAnswer {
  const written = formatNamed(format)?.write?.(scenario);
  if (written) return { kind: 'written', written };
  return { kind: 'failed', words: `A board cannot be written as ${format}.` };
}
