import { newId } from '../../base/ids.ts';
import { own } from '../../model/own.ts';
import { cardOf } from '../../model/rounds.ts';
import { parseRowKey } from '../../model/row-key.ts';
import type { NodeId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkStates, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { readRow } from '../read-node.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc, YRecord } from '../scenario-doc.ts';
import { deleteState } from '../state-traits.ts';
import { put } from '../write-record.ts';

/**
 * Takes a state off a card, with the numbers that speak of it: its own, those of the links at both
 * sides, and rows of its children; evidence that names it goes too. All in one step.
 * @throws {Refused} `nodeGone`, `badState`, `tooFewStates`.
 */
export function removeState(target: ScenarioDoc, id: NodeId, state: StateId): void {
  const { record, node } = liveNode(target, id);
  checkStates(node, [state]);
  if (node.states.length <= 2) throw new Refused('tooFewStates');
  change(target, 'user', () => {
    deleteState(nestedMap(record, 'states'), state);
    for (const key of ['leak', 'base']) put(nestedMap(record, key), state, undefined);
    dropCells(nestedMap(record, 'table'), state);
    const { policy } = node;
    if (policy.mode === 'fixed' && policy.option === state) {
      put(record, 'policy', { mode: 'estimate' });
    }
    for (const key of target.collections.links.keys()) {
      const link = target.live('links', key);
      if (link?.get('from') === id) {
        dropParentState(link, state);
        const child = target.live('nodes', String(link.get('to')));
        if (child !== undefined) dropRows(nestedMap(child, 'table'), id, state);
      } else if (link?.get('to') === id) {
        for (const pairs of ['effects', 'scores']) {
          dropKeys(nestedMap(link, pairs), (pair) => pair.endsWith(`|${state}`));
        }
      }
    }
    removeEvidenceOf(target, id, state);
  });
}

function dropParentState(link: YRecord, state: StateId): void {
  for (const pairs of ['effects', 'scores']) {
    dropKeys(nestedMap(link, pairs), (pair) => pair.startsWith(`${state}|`));
  }
  for (const key of ['blocks', 'okStates']) put(nestedMap(link, key), state, undefined);
}

function dropCells(table: YRecord, state: StateId): void {
  for (const [key, value] of Array.from(table)) {
    const row = readRow(value) ?? {};
    if (own(row, state) === undefined) continue;
    const { [state]: _dropped, ...rest } = row;
    put(table, key, Object.keys(rest).length === 0 ? undefined : rest);
  }
}

function dropRows(table: YRecord, parent: NodeId, state: StateId): void {
  const speaks = ([name, named]: readonly [string, StateId]) =>
    named === state && cardOf(name) === parent;
  dropKeys(table, (key) => [...(parseRowKey(key) ?? [])].some(speaks));
}

function dropKeys(map: YRecord, drop: (key: string) => boolean): void {
  for (const key of Array.from(map.keys()).filter(drop)) map.delete(key);
}

function removeEvidenceOf(target: ScenarioDoc, node: NodeId, state: StateId): void {
  const removal = { at: new Date().toISOString(), id: newId() };
  for (const id of target.collections.evidence.keys()) {
    const evidence = target.live('evidence', id);
    if (evidence?.get('node') !== node || evidence.get('state') !== state) continue;
    evidence.set('deletedAt', removal.at);
    evidence.set('removal', removal.id);
  }
}
