import type { CollectionName, Scenario } from '../model/scenario.ts';
import { change, type Cause } from './change.ts';
import { makeRecord, metaEntries } from './make-record.ts';
import { schemaVersion } from './migrations.ts';
import type { RecordOf } from './read-record.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';

/**
 * Fills an empty document with a scenario, as one update; the schema version is this build's.
 * @throws {Error} when the document already holds something, because a second template would
 * replace records that people may have edited.
 */
export function writeScenario(target: ScenarioDoc, scenario: Scenario, cause: Cause): void {
  if (!isEmpty(target)) throw new Error('The document already holds a scenario');
  change(target, cause, () => {
    for (const [key, value] of metaEntries({ ...scenario.meta, schemaVersion })) {
      target.meta.set(key, value);
    }
    for (const name of collectionNames) writeCollection(target, name, scenario);
  });
}

/** Whether nothing was ever written into the document. */
function isEmpty(target: ScenarioDoc): boolean {
  return (
    target.meta.size === 0 && collectionNames.every((name) => target.collections[name].size === 0)
  );
}

function writeCollection(target: ScenarioDoc, name: CollectionName, scenario: Scenario): void {
  const records: ReadonlyMap<string, RecordOf<CollectionName>> = scenario[name];
  for (const [id, record] of records) {
    target.collections[name].set(id, makeRecord(name, record));
  }
}
