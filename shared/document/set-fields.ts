import { change } from './change.ts';
import type { ScenarioDoc, YRecord } from './scenario-doc.ts';
import { put } from './write-record.ts';

/** One change of plain keys of one record; undefined and null take a key away. */
export function setFields(
  target: ScenarioDoc,
  record: YRecord,
  fields: Readonly<Record<string, unknown>>,
): void {
  change(target, 'user', () => {
    for (const [key, value] of Object.entries(fields)) put(record, key, value);
  });
}
