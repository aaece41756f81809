import { isId } from '../base/ids.ts';
import type { Actor, Constraint, Group, Note, Payoff, Phase, Source } from '../model/scenario.ts';
import { fieldsOf, itemsOf, type Fields } from './fields.ts';
import { present } from './present.ts';
import {
  readId,
  readIds,
  readMap,
  readNum,
  readNumber,
  readPosition,
  readText,
} from './read-values.ts';

/** What an actor looks like until somebody chooses: a grey that both themes can show. */
export const plainColour = '#64748b';

export function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

export function readActor(id: string, fields: Fields): Actor {
  const colour = fields.get('colour');
  return {
    id,
    label: readText(fields.get('label')) ?? '',
    colour: isColour(colour) ? colour : plainColour,
    order: readNumber(fields.get('order')) ?? 0,
  };
}

export function readPhase(id: string, fields: Fields): Phase {
  return {
    id,
    label: readText(fields.get('label')) ?? '',
    order: readNumber(fields.get('order')) ?? 0,
  };
}

export function readGroup(id: string, fields: Fields): Group {
  return present({
    id,
    label: readText(fields.get('label')) ?? '',
    frame: readFrame(fields.get('frame')) ?? { x: 0, y: 0, width: 400, height: 300 },
    phase: readId(fields.get('phase')),
  });
}

/** A rectangle with a size, in canvas pixels. */
export function readFrame(value: unknown): Group['frame'] | undefined {
  const fields = fieldsOf(value);
  const corner = readPosition(value);
  const width = readNumber(fields?.get('width'));
  const height = readNumber(fields?.get('height'));
  if (corner === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { ...corner, width, height } : undefined;
}

export function readPayoff(id: string, fields: Fields): Payoff | undefined {
  const actor = readId(fields.get('actor'));
  const scope = readIds(fields.get('scope'));
  if (actor === undefined || scope.length === 0) return undefined;
  const fits = (key: string) =>
    key.split('|').length === scope.length && key.split('|').every(isId);
  return { id, actor, scope, table: readMap(fields.get('table'), readNum, fits) };
}

export function readConstraint(id: string, fields: Fields): Constraint {
  return {
    id,
    label: readText(fields.get('label')) ?? '',
    forbid: readMap(fields.get('forbid'), readId),
  };
}

export function readNote(id: string, fields: Fields): Note {
  return present({
    id,
    text: readText(fields.get('text')) ?? '',
    on: readAttachments(fields.get('on')),
    cite: readId(fields.get('cite')),
    pos: readPosition(fields.get('pos')),
  });
}

/** Ids or parameter ids, each once. */
export function readAttachments(value: unknown): string[] {
  const found = itemsOf(value).filter(
    (item): item is string => typeof item === 'string' && item !== '' && item.length <= 2000,
  );
  return [...new Set(found)];
}

export function readSource(id: string, fields: Fields): Source {
  return present({
    id,
    label: readText(fields.get('label')) ?? '',
    url: readText(fields.get('url')),
    at: readText(fields.get('at')),
  });
}
