import { collectionNames } from '../../../shared/document/scenario-doc.ts';
import type { CollectionName, Scenario } from '../../../shared/model/scenario.ts';

export interface Ref {
  readonly collection: CollectionName;
  readonly id: string;
}

/** Where the records with these ids are; ids that are gone are skipped. */
export function refsOf(scenario: Scenario, ids: Iterable<string>): readonly Ref[] {
  return [...ids].flatMap((id) => {
    const collection = collectionNames.find((name) => scenario[name].has(id));
    return collection === undefined ? [] : [{ collection, id }];
  });
}
