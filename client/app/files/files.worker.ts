import { encodingOf } from '../../../shared/formats/encoding-of.ts';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { formatNamed } from '../../../shared/formats/formats.ts';
import { readFiles } from '../../../shared/formats/read-files.ts';
import type { FilesAnswer, FilesTask, NamedBytes } from './files-messages.ts';

addEventListener('message', ({ data }: MessageEvent<FilesTask>) => {
  postMessage(answerOf(data));
});

function answerOf(task: FilesTask): FilesAnswer {
  try {
    return task.kind === 'read' ? read(task.files) : write(task);
  } catch (error) {
    if (error instanceof FormatError) return { kind: 'failed', words: `${error.message}.` };
    throw error;
  }
}

function read(files: readonly NamedBytes[]): FilesAnswer {
  const texts = files.map(({ name, bytes }) => ({
    name,
    text: new TextDecoder(encodingOf(bytes)).decode(bytes),
  }));
  return { kind: 'read', read: readFiles(texts) };
}

function write({ scenario, format }: Extract<FilesTask, { kind: 'write' }>): FilesAnswer {
  const written = formatNamed(format)?.write?.(scenario);
  if (written) return { kind: 'written', written };
  return { kind: 'failed', words: `A board cannot be written as ${format}.` };
}
