import { readJson } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { HttpError } from './http-error.ts';

/** `GET /api/templates` */
export function listTemplates(): readonly TemplateSummary[] {
  return [{ id: 'blank', title: 'Blank board', summary: 'Start from nothing.' }];
}

/** @throws {HttpError} 404 when there is no such template */
export function findTemplate(id: string): Scenario {
  if (id !== 'blank') throw new HttpError(404, 'noSuchTemplate', `There is no template "${id}".`);
  return readJson({ format: 'scenario-canvas', version: 1, id: 'blank', title: '' }).scenario;
}
