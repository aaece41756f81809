import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { templates } from '../../shared/templates/list.ts';
import type { Template } from '../../shared/templates/template.ts';
import { AccessError } from '../access/access-error.ts';
import type { AccessRefusal } from '../access/access-error.ts';
import { errorCode } from '../base/log.ts';
import type { App } from './app.ts';
import { runCommand } from './commands.ts';
import { createBoard } from './create-board.ts';
import { health } from './health.ts';
import { HttpError } from './http-error.ts';
import { getScenario } from './read-scenario-api.ts';
import { respondError, respondJson } from './respond.ts';
import { join, openSession } from './sessions-api.ts';

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
    respondJson(response, status, answer);
  } catch (error) {
    respondError(response, explain(app, error));
  }
  return true;
}

async function route(
  app: App,
  request: IncomingMessage,
  url: URL,
): Promise<{ status: number; answer: unknown }> {
  const call = `${request.method} ${url.pathname}`;
  const origin = originOf(app, request);
  if (call === 'GET /healthz') return health(app);
  if (call === 'GET /api/templates') return { status: 200, answer: templates.map(summaryOf) };
  if (call === 'POST /api/boards') {
    return { status: 201, answer: await createBoard(app, request, origin) };
  }
  if (call === 'POST /api/join') return { status: 201, answer: await join(app, request) };
  const [, method, board = '', part] =
    /^(GET|POST) \/api\/boards\/([A-Za-z0-9]{1,40})\/(\w+)$/.exec(call) ?? [];
  switch (`${method} ${part}`) {
    case 'POST sessions':
      return { status: 201, answer: await openSession(app, request, board) };
    case 'GET scenario': {
      const format = url.searchParams.get('format');
      return { status: 200, answer: await getScenario(app, request, board, format) };
    }
    case 'POST commands':
      return { status: 200, answer: await runCommand(app, request, board, origin) };
    default:
      throw new HttpError(404, 'notFound', 'There is nothing here.');
  }
}

function summaryOf({ id, title, summary }: Template): TemplateSummary {
  return { id, title, summary };
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
  app.log.error('request failed', { cause: errorCode(error) });
  return new HttpError(500, 'internal', 'Something went wrong here. Try again.');
}
