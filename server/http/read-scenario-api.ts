import type { IncomingMessage } from 'node:http';
import { readScenario } from '../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { writeJson } from '../../shared/formats/write-json.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type { App } from './app.ts';
import { sessionOf } from './bearer.ts';
import { HttpError } from './http-error.ts';

/** `GET /api/boards/<id>/scenario` with Bearer: what the board holds, as own JSON. */
export async function getScenario(
  app: App,
  request: IncomingMessage,
  board: string,
  format: string | null,
): Promise<unknown> {
  await sessionOf(request, app.sessions, board);
  if (format !== null && format !== 'json') {
    throw new HttpError(406, 'noSuchFormat', 'A scenario can be read as "json" only.');
  }
  const room = await app.rooms.open(documentName({ board, kind: 'scenario' }));
  return writeJson(readScenario(new ScenarioDoc(room.doc)));
}
