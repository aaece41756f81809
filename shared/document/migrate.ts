import { change } from './change.ts';
import { fieldsOfMap } from './fields.ts';
import { migrations, schemaVersion } from './migrations.ts';
import { readSchemaVersion } from './read-meta.ts';
import type { ScenarioDoc } from './scenario-doc.ts';

/** Thrown when a document was written by a newer build, which alone knows what its keys mean. */
export class NewerSchema extends Error {
  readonly found: number;
  readonly known: number;

  constructor(found: number, known: number) {
    super(`The board has schema ${found}; this server knows up to ${known}. Update the server.`);
    this.name = 'NewerSchema';
    this.found = found;
    this.known = known;
  }
}

/**
 * Brings a document to this build's schema, as one update. The server runs it before a room opens,
 * and nobody else does: two peers that migrated apart would each make the nested maps anew.
 * Returns the versions gone through, oldest first.
 * @throws {NewerSchema} when the document is ahead of this build; it is then unchanged.
 */
export function migrate(target: ScenarioDoc): readonly number[] {
  const found = readSchemaVersion(fieldsOfMap(target.meta));
  if (found > schemaVersion) throw new NewerSchema(found, schemaVersion);
  const due = migrations.filter(({ version }) => version > found);
  if (due.length === 0) return [];
  change(target, 'migration', () => {
    for (const { up } of due) up(target);
    target.meta.set('schemaVersion', schemaVersion);
  });
  return due.map(({ version }) => version);
}
