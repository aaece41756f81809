import type { IncomingMessage } from 'node:http';
import * as Y from 'yjs';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../shared/document/write-scenario.ts';
import { FormatError } from '../../shared/formats/format-error.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import { createBoardRequest } from '../../shared/protocol/http.ts';
import type { CreateBoardAnswer, CreateBoardRequest } from '../../shared/protocol/http.ts';
import { sameSecret } from '../access/secrets.ts';
import type { App } from './app.ts';
import { bearerOf } from './bearer.ts';
import { HttpError } from './http-error.ts';
import { linkUrl } from './link-url.ts';
import { readBody } from './read-body.ts';
import { findTemplate } from './templates.ts';

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
  const scenario = scenarioOf(await readBody(request, createBoardRequest));
  const { board, secrets, code } = await app.boards.create((id) => {
    const content = encodeScenario({ ...scenario, meta: { ...scenario.meta, id } });
    return new Map([[documentName({ board: id, kind: 'scenario' }), content]]);
  });
  app.log.info('board created', { board });
  return {
    board,
    links: {
      facilitate: linkUrl(origin, board, secrets.facilitate),
      edit: linkUrl(origin, board, secrets.edit),
      view: linkUrl(origin, board, secrets.view),
    },
    code,
  };
}

function scenarioOf(request: CreateBoardRequest): Scenario {
  const scenario = request.scenario
    ? readScenarioOf(request.scenario)
    : findTemplate(request.template ?? 'blank');
  const { title } = request;
  return title === undefined ? scenario : { ...scenario, meta: { ...scenario.meta, title } };
}

function readScenarioOf(json: Record<string, unknown>): Scenario {
  try {
    return readJson(json).scenario;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new HttpError(400, 'badScenario', `The scenario cannot be read: ${error.message}`);
  }
}

function encodeScenario(scenario: Scenario): Uint8Array {
  const doc = new Y.Doc();
  writeScenario(new ScenarioDoc(doc), scenario, 'template');
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}
