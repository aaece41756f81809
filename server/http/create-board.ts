import type { IncomingMessage } from 'node:http';
import { FormatError } from '../../shared/formats/format-error.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import type { JsonRead } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { createBoardRequest } from '../../shared/protocol/http.ts';
import type { CreateBoardAnswer, CreateBoardRequest } from '../../shared/protocol/http.ts';
import { findTemplate } from '../../shared/templates/list.ts';
import { boardContent } from '../access/board-content.ts';
import type { Boards, FreshBoard } from '../access/boards.ts';
import { sameSecret } from '../access/secrets.ts';
import type { App } from './app.ts';
import { bearerOf } from './bearer.ts';
import { HttpError } from './http-error.ts';
import { linkUrl } from './link-url.ts';
import { readBody } from './read-body.ts';

/** `POST /api/boards`: a board from a template or a scenario, with its links and join code. */
export async function createBoard(
  app: App,
  request: IncomingMessage,
  origin: string,
): Promise<CreateBoardAnswer> {
  const { createKey } = app.config;
  if (createKey !== undefined && !sameSecret(bearerOf(request) ?? '', createKey)) {
    throw new HttpError(403, 'createKey', 'Boards are made here only with the key of this server.');
  }
  const made = await newBoard(app.boards, await readBody(request, createBoardRequest), origin);
  app.log.info('board created', { board: made.board });
  return made;
}

/** Makes a board as asked. @throws {HttpError} 400 */
export async function newBoard(
  boards: Boards,
  request: CreateBoardRequest,
  origin: string,
): Promise<CreateBoardAnswer> {
  const { scenario, setAside } = contentOf(request);
  const fresh = await boards.create(boardContent(scenario, request.title));
  const answer = boardAnswer(fresh, origin);
  return setAside.length > 0 ? { ...answer, setAside } : answer;
}

/** What the creator is told: the only time that the secrets are shown. */
function boardAnswer({ board, secrets, code }: FreshBoard, origin: string): CreateBoardAnswer {
  const { facilitate, edit, view } = secrets;
  return {
    board,
    links: {
      facilitate: linkUrl(origin, board, facilitate),
      edit: linkUrl(origin, board, edit),
      view: linkUrl(origin, board, view),
    },
    code,
  };
}

interface Content {
  readonly scenario: Scenario;
  readonly setAside: readonly string[];
}

function contentOf({ scenario, template }: CreateBoardRequest): Content {
  if (scenario) return readOwn(scenario);
  const found = findTemplate(template ?? 'blank');
  if (found) return { scenario: found.scenario(), setAside: [] };
  throw new HttpError(400, 'noSuchTemplate', 'There is no such template; see /api/templates.');
}

/** A board has no place for people and their estimates: they come with its own sessions. */
export function setAsideOf({ losses, people }: JsonRead): readonly string[] {
  const { participants, estimates } = people;
  return [
    ...losses,
    ...(participants.size > 0
      ? ['participants: a board knows who opens it, not who is listed']
      : []),
    ...(estimates.size > 0 ? ['estimates: they are not part of a board'] : []),
  ];
}

function readOwn(json: Record<string, unknown>): Content {
  try {
    const read = readJson(json);
    return { scenario: read.scenario, setAside: setAsideOf(read) };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new HttpError(400, 'badScenario', `The scenario cannot be read: ${error.message}`);
  }
}
