import type { IncomingMessage } from 'node:http';
import { readScenario } from '../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { formats } from '../../shared/formats/formats.ts';
import { printJson } from '../../shared/formats/write-json.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type { App } from './app.ts';
import { sessionOf } from './bearer.ts';
import { HttpError } from './http-error.ts';
import { TextAnswer } from './text-answer.ts';
import { writeScenario } from './write-scenario.ts';

/**
 * `GET /api/boards/<id>/scenario` with Bearer: what the board holds, as own JSON or, with `format`, in
 * another format that Parley writes.
 */
export async function getScenario(
  app: App,
  request: IncomingMessage,
  board: string,
  name: string | null,
): Promise<unknown> {
  await sessionOf(request, app.sessions, board);
  const written = formats.filter(({ write }) => write !== undefined);
  const format = written.find(({ id }) => id === (name ?? 'json'));
  if (format === undefined) {
    const known = written.map(({ id }) => id).join(', ');
    throw new HttpError(406, 'noSuchFormat', `A scenario can be read as ${known}.`);
  }
  const room = await app.rooms.open(documentName({ board, kind: 'scenario' }));
  const scenario = readScenario(new ScenarioDoc(room.doc));
  if (format.id === 'json') return new TextAnswer(printJson(scenario), format.mediaType);
  const text = await writeScenario({ scenario, format: format.id });
  return new TextAnswer(text, format.mediaType);
}
