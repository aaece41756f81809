import type { NodeId, RowKey } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { liveRecord } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/** Takes rows off a card's full table, such as those of parents that are gone. @throws {Refused} `nodeGone`. */
export function removeRows(target: ScenarioDoc, id: NodeId, keys: readonly RowKey[]): void {
  const record = liveRecord(target, 'nodes', id);
  change(target, 'user', () => {
    for (const key of keys) put(nestedMap(record, 'table'), key, undefined);
  });
}
