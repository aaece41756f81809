import type { Id } from '../base/ids.ts';
import type { Num } from '../model/scenario.ts';
import { compareIds, inIdOrder } from '../model/own.ts';
import { given } from './reading.ts';
import { withoutId } from './without-id.ts';
import type { Plain, Reading } from './reading.ts';

interface Participant {
  readonly id: Id;
  readonly label?: string;
  readonly role?: string;
}

/** Who estimated what: not part of the shared scenario, but of an exported file (architecture.md §3). */
export interface People {
  readonly participants: ReadonlyMap<Id, Participant>;
  /** By parameter id (`link:l08:yes`), then by participant. */
  readonly estimates: ReadonlyMap<string, ReadonlyMap<Id, Num>>;
}

export const nobody: People = { participants: new Map(), estimates: new Map() };

function readParticipant(reading: Reading, id: Id, value: unknown): Participant {
  const place = `participants.${id}`;
  const record = reading.record(value, place);
  reading.ignoreOthers(record, ['id', 'label', 'role'], place);
  return {
    id,
    ...given('label', reading.text(record['label'], `${place}.label`)),
    ...given('role', reading.text(record['role'], `${place}.role`)),
  };
}

export function readPeople(reading: Reading, file: Plain): People {
  const participants = reading.entries(file['participants'], 'participants');
  const estimates = Object.entries(reading.record(file['estimates'] ?? {}, 'estimates'));
  return {
    participants: new Map(
      participants.map(([id, value]) => [id, readParticipant(reading, id, value)]),
    ),
    estimates: new Map(
      estimates.map(([param, value]) => [
        param,
        new Map(Object.entries(reading.nums(value, `estimates.${param}`))),
      ]),
    ),
  };
}

export function writePeople({ participants, estimates }: People): Record<string, unknown> {
  if (participants.size === 0 && estimates.size === 0) return {};
  return {
    participants: Object.fromEntries(
      inIdOrder(participants).map((participant) => [participant.id, withoutId(participant)]),
    ),
    estimates: Object.fromEntries(
      [...estimates]
        .sort(([a], [b]) => compareIds(a, b))
        .map(([param, byPerson]) => [param, Object.fromEntries(byPerson)]),
    ),
  };
}
