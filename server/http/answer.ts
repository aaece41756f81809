import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorCode } from '../base/log.ts';
import type { App } from './app.ts';
import { HttpError } from './http-error.ts';
import type { Pages } from './pages.ts';
import { respondError } from './respond.ts';
import { answerApi } from './routes.ts';
import { secure } from './security-headers.ts';

/** Answers one request, whatever happens on the way. */
export function answer(
  app: App,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.on('error', ignore);
  secure(response);
  dispatch(app, pages, request, response).catch((error: unknown) => {
    app.log.error('request failed', { cause: errorCode(error) });
    respondError(response, new HttpError(500, 'internal', 'Something went wrong here.'));
  });
}

async function dispatch(
  app: App,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  if (url && (await answerApi(app, request, response, url))) return;
  if (url && (await pages.serve(request, response, url))) return;
  respondError(response, new HttpError(404, 'notFound', 'There is nothing here.'));
}

/** The caller has gone away in the middle of its answer. */
function ignore(): void {}
