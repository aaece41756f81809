import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { limits } from '../../shared/base/limits.ts';
import { jsonDepth } from '../rooms/scan-values.ts';
import { HttpError } from './http-error.ts';

/** Reads and checks a JSON body. @throws {HttpError} 400, 413 or 415 */
export async function readBody<S extends z.ZodMiniType>(
  request: IncomingMessage,
  schema: S,
): Promise<z.output<S>> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new HttpError(415, 'notJson', 'Send the body as application/json.');
  }
  const parsed = schema.safeParse(parse(await readText(request)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new HttpError(400, 'badRequest', `The body does not fit: ${place} ${issue?.message ?? ''}`);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limits.bodyBytes) throw new HttpError(413, 'tooBig', 'The body is too large.');
      chunks.push(chunk);
    }
  } catch (error) {
    // Who hangs up in the middle is no failure of ours, and must not fill the log with them.
    throw error instanceof HttpError
      ? error
      : new HttpError(400, 'cutOff', 'The body ended early.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  if (jsonDepth(text) > limits.depth)
    throw new HttpError(400, 'tooDeep', 'The body nests too deep.');
  try {
    return JSON.parse(text, withoutPrototype);
  } catch {
    throw new HttpError(400, 'badJson', 'The body is not valid JSON.');
  }
}

/** Leaves out the key that would reach an object's prototype when it is copied. */
function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
