import { limits } from '../base/limits.ts';
import type {
  Actor,
  Constraint,
  Evidence,
  Finding,
  Group,
  Note,
  Num,
  Payoff,
  Phase,
  Source,
} from '../model/scenario.ts';
import { readPosition } from './read-node.ts';
import { given } from './reading.ts';
import type { Reading } from './reading.ts';

/** Colours for actors that a file leaves without one; told apart also by people who see few colours. */
const palette = ['#2563eb', '#7c3aed', '#059669', '#c2410c', '#be185d', '#0e7490', '#4d7c0f'];
const findingTypes = ['hard', 'not', 'virtual', 'jeffrey', 'do'] as const;

export function readActor(reading: Reading, id: string, value: unknown, at: number): Actor {
  const place = `actors.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'colour', 'order'], place);
  const colour = reading.text(record['colour'], `${place}.colour`);
  const fits = colour !== undefined && /^#[0-9a-fA-F]{6}$/.test(colour);
  if (colour !== undefined && !fits) reading.lose(`${place}.colour`, 'not #rrggbb, replaced');
  return {
    id,
    label: reading.text(record['label'], `${place}.label`) ?? id,
    colour: fits ? colour : (palette[at % palette.length] ?? '#2563eb'),
    order: reading.optionalNumber(record['order'], `${place}.order`) ?? at + 1,
  };
}

export function readPhase(reading: Reading, id: string, value: unknown, at: number): Phase {
  const place = `phases.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'order'], place);
  return {
    id,
    label: reading.text(record['label'], `${place}.label`) ?? id,
    order: reading.optionalNumber(record['order'], `${place}.order`) ?? at + 1,
  };
}

export function readGroup(reading: Reading, id: string, value: unknown): Group {
  const place = `groups.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'frame', 'phase'], place);
  const frame = reading.record(record['frame'], `${place}.frame`);
  return {
    id,
    label: reading.text(record['label'], `${place}.label`) ?? id,
    frame: {
      ...readPosition(reading, frame, `${place}.frame`),
      width: reading.number(frame['width'], `${place}.frame.width`),
      height: reading.number(frame['height'], `${place}.frame.height`),
    },
    ...given('phase', reading.optionalId(record['phase'], `${place}.phase`)),
  };
}

function readFinding(
  reading: Reading,
  record: Readonly<Record<string, unknown>>,
  place: string,
): Finding {
  const type = reading.choice(record['type'], findingTypes, `${place}.type`);
  const shares = (key: string) =>
    Object.fromEntries(
      Object.entries(reading.nums(record[key], `${place}.${key}`)).map(([state, num]) => [
        state,
        num.v,
      ]),
    );
  if (type === 'hard' || type === 'not') {
    return { type, state: reading.id(record['state'], `${place}.state`) };
  }
  if (type === 'virtual') return { type, likelihood: shares('likelihood') };
  return { type, target: shares('target') };
}

export function readEvidence(reading: Reading, id: string, value: unknown): Evidence {
  const place = `evidence.${id}`;
  const record = reading.record(value, place);
  const known = ['id', 'node', 'round', 'note', 'on', 'whatIf', 'type', 'state', 'likelihood'];
  reading.ignoreOthers(record, [...known, 'target'], place);
  return {
    id,
    node: reading.id(record['node'], `${place}.node`),
    ...given('round', reading.optionalNumber(record['round'], `${place}.round`)),
    ...given('note', reading.optionalId(record['note'], `${place}.note`)),
    on: reading.flag(record['on'], `${place}.on`) ?? true,
    ...given('whatIf', reading.flag(record['whatIf'], `${place}.whatIf`)),
    ...readFinding(reading, record, place),
  };
}

export function readPayoff(reading: Reading, id: string, value: unknown): Payoff {
  const place = `payoffs.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'actor', 'scope', 'table'], place);
  const cells = Object.entries(reading.record(record['table'] ?? {}, `${place}.table`));
  if (cells.length > limits.records) reading.fail('tooBig', 'too many cells', place);
  const table = cells.flatMap(([key, cell]): [string, Num][] => {
    for (const state of key.split('|')) reading.id(state, `${place}.table`);
    const num = reading.num(cell, `${place}.table.${key}`);
    return num ? [[key, num]] : [];
  });
  return {
    id,
    actor: reading.id(record['actor'], `${place}.actor`),
    scope: reading.ids(record['scope'], `${place}.scope`),
    table: Object.fromEntries(table),
  };
}

export function readConstraint(reading: Reading, id: string, value: unknown): Constraint {
  const place = `constraints.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'forbid'], place);
  const forbid = reading
    .entries(record['forbid'], `${place}.forbid`)
    .map(([node, state]) => [node, reading.id(state, `${place}.forbid.${node}`)] as const);
  return {
    id,
    label: reading.text(record['label'], `${place}.label`) ?? '',
    forbid: Object.fromEntries(forbid),
  };
}

export function readNote(reading: Reading, id: string, value: unknown): Note {
  const place = `notes.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'text', 'on', 'cite', 'pos'], place);
  const on = reading.list(record['on'], `${place}.on`);
  const pos = record['pos'];
  return {
    id,
    text: reading.text(record['text'], `${place}.text`, limits.noteLength) ?? '',
    on: on.flatMap((item, at) => reading.text(item, `${place}.on.${at}`) ?? []),
    ...given('cite', reading.optionalId(record['cite'], `${place}.cite`)),
    ...(pos ? { pos: readPosition(reading, pos, `${place}.pos`) } : {}),
  };
}

/** Only addresses that a browser opens as a page: a `javascript:` link would run in the board. */
function readUrl(reading: Reading, value: unknown, place: string): string | undefined {
  const url = reading.text(value, place, 2000);
  if (url === undefined || /^https?:\/\//i.test(url)) return url;
  reading.lose(place, 'not an http address, left out');
  return undefined;
}

export function readSource(reading: Reading, id: string, value: unknown): Source {
  const place = `sources.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'url', 'at'], place);
  return {
    id,
    label: reading.text(record['label'], `${place}.label`) ?? id,
    ...given('url', readUrl(reading, record['url'], `${place}.url`)),
    ...given('at', reading.text(record['at'], `${place}.at`)),
  };
}
