import type { ServerResponse } from 'node:http';
import type { ErrorAnswer } from '../../shared/protocol/http.ts';
import type { HttpError } from './http-error.ts';
import type { TextAnswer } from './text-answer.ts';

/** Answers JSON that no cache may keep. */
export function respondJson(response: ServerResponse, status: number, answer: unknown): void {
  send(response, status, JSON.stringify(answer), 'application/json');
}

/** Answers a file that no cache may keep. */
export function respondText(response: ServerResponse, { text, mediaType }: TextAnswer): void {
  send(response, 200, text, mediaType);
}

function send(response: ServerResponse, status: number, text: string, mediaType: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

export function respondError(response: ServerResponse, error: HttpError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, message } = error;
  // What is left of a refused body must not be taken for the next request.
  if (!response.req.complete) response.setHeader('connection', 'close');
  for (const [header, value] of Object.entries(error.headers)) response.setHeader(header, value);
  respondJson(response, error.status, { error: { code, message } } satisfies ErrorAnswer);
}
