import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { templates } from '../../shared/templates/list.ts';
import type { Template } from '../../shared/templates/template.ts';
import { AccessError } from '../access/access-error.ts';
import type { AccessRefusal } from '../access/access-error.ts';
import { errorCode } from '../base/log.ts';
import { administer } from './administer.ts';
import type { App } from './app.ts';
import { runCommand } from './commands.ts';
import { createBoard } from './create-board.ts';
import { health } from './health.ts';
import { StorageFull } from '../storage/storage.ts';
import { HttpError } from './http-error.ts';
import { getScenario } from './read-scenario-api.ts';
import { respondError, respondJson, respondText } from './respond.ts';
import { join, openSession } from './sessions-api.ts';
import { TextAnswer } from './text-answer.ts';

const statusOf: Readonly<Record<AccessRefusal, number>> = {
  badKey: 403,
  badCode: 403,
  tooManyTries: 429,
  badToken: 401,
  notAllowed: 403,
  noSuchLink: 404,
};

/** Answers `/api/…` and `/healthz`; false when the request is for somebody else. */
export async function answerApi(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname !== '/healthz' && !url.pathname.startsWith('/api/')) return false;
  try {
    const { status, answer } = await route(app, request, url);
    if (answer instanceof TextAnswer) respondText(response, answer);
    else respondJson(response, status, answer);
  } catch (error) {
    respondError(response, explain(app, error));
  }
  return true;
}

interface Call {
  readonly app: App;
  readonly request: IncomingMessage;
  readonly url: URL;
  /** What links carry. */
  readonly origin: string;
  /** The board that the path names, if it names one. */
  readonly board: string;
}

interface Answer {
  readonly status: number;
  readonly answer: unknown;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

const boardPath = '/api/boards/(?<board>[A-Za-z0-9]{1,40})';
const routes: readonly Route[] = [
  get('/healthz', ({ app }) => health(app)),
  get('/api/templates', () => ({ status: 200, answer: templates.map(summaryOf) })),
  post('/api/boards', 201, ({ app, request, origin }) => createBoard(app, request, origin)),
  post('/api/administration', 200, ({ app, request }) => administer(app, request)),
  post('/api/join', 201, ({ app, request }) => join(app, request)),
  post(`${boardPath}/sessions`, 201, (call) => openSession(call.app, call.request, call.board)),
  get(`${boardPath}/scenario`, async ({ app, request, board, url }) => {
    const format = url.searchParams.get('format');
    return { status: 200, answer: await getScenario(app, request, board, format) };
  }),
  post(`${boardPath}/commands`, 200, (call) =>
    runCommand(call.app, call.request, call.board, call.origin),
  ),
];

function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path: new RegExp(`^${path}$`), answer };
}

function post(path: string, status: number, work: (call: Call) => Promise<unknown>): Route {
  const answer = async (call: Call) => ({ status, answer: await work(call) });
  return { method: 'POST', path: new RegExp(`^${path}$`), answer };
}

async function route(app: App, request: IncomingMessage, url: URL): Promise<Answer> {
  const found = routes.find(({ path }) => path.test(url.pathname));
  if (!found) throw new HttpError(404, 'notFound', 'There is nothing here.');
  // Node leaves the body out of an answer to HEAD.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== found.method) throw wrongMethod(found.method);
  const board = found.path.exec(url.pathname)?.groups?.board ?? '';
  return found.answer({ app, request, url, origin: originOf(app, request), board });
}

function wrongMethod(allowed: 'GET' | 'POST'): HttpError {
  const allow = allowed === 'GET' ? 'GET, HEAD' : 'POST';
  return new HttpError(405, 'wrongMethod', `This address takes ${allow} only.`, { allow });
}

function summaryOf({ id, title, summary, questions }: Template): TemplateSummary {
  return { id, title, summary, questions };
}

/** The origin that the caller uses, if it is one of ours; otherwise the first of ours. */
function originOf(app: App, request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  const used = app.origins.find((origin) => new URL(origin).host === host);
  return used ?? app.origins[0] ?? '';
}

function explain(app: App, error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof AccessError) {
    return new HttpError(statusOf[error.reason], error.reason, error.message);
  }
  if (error instanceof StorageFull) return new HttpError(507, 'storageFull', error.message);
  app.log.error('request failed', { cause: errorCode(error) });
  return new HttpError(500, 'internal', 'Something went wrong here. Try again.');
}
