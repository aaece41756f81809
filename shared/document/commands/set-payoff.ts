import { newId } from '../../base/ids.ts';
import type { Payoff } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkReference, checkRoom, checkStates, liveNode, liveRecord } from '../checks.ts';
import { makeRecord } from '../make-record.ts';
import { nestedMap } from '../nested-map.ts';
import { readPayoff } from '../read-small-records.ts';
import { fieldsOf } from '../fields.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

export interface PayoffInput extends Omit<Payoff, 'id'> {
  /** The term to change; absent = a new one. */
  readonly id?: string;
}

/**
 * Sets one additive term of an actor's utility (model.md §1.10): a value from −100 to 100 for each
 * combination of the states of its nodes. Returns its id.
 * @throws {Refused} `recordGone`, `nodeGone`, `badState`, `badInput`, `boardFull`.
 */
export function setPayoff(target: ScenarioDoc, input: PayoffInput): string {
  const id = input.id ?? newId();
  const fields = fieldsOf(input);
  const payoff = fields === undefined ? undefined : readPayoff(id, fields);
  if (payoff === undefined) throw new Refused('badInput');
  checkReference(target, 'actors', payoff.actor);
  checkPayoff(target, payoff, input);
  if (input.id === undefined) {
    checkRoom(target, 'payoffs');
    change(target, 'user', () => {
      target.collections.payoffs.set(id, makeRecord('payoffs', payoff));
    });
    return id;
  }
  const record = liveRecord(target, 'payoffs', id);
  change(target, 'user', () => {
    put(record, 'actor', payoff.actor);
    put(record, 'scope', payoff.scope);
    const table = nestedMap(record, 'table');
    const keep = new Set(Object.keys(payoff.table));
    for (const key of Array.from(table.keys())) if (!keep.has(key)) table.delete(key);
    for (const [key, value] of Object.entries(payoff.table)) put(table, key, value);
  });
  return id;
}

const highest = 100;

function checkPayoff(target: ScenarioDoc, payoff: Payoff, given: PayoffInput): void {
  const nodes = payoff.scope.map((id) => liveNode(target, id).node);
  const isWhole =
    payoff.scope.length === given.scope.length &&
    new Set(payoff.scope).size === payoff.scope.length &&
    Object.keys(payoff.table).length === Object.keys(given.table).length;
  if (!isWhole) throw new Refused('badInput');
  for (const [key, { v }] of Object.entries(payoff.table)) {
    const states = key.split('|');
    nodes.forEach((node, at) => {
      checkStates(node, states.slice(at, at + 1));
    });
    if (Math.abs(v) > highest) throw new Refused('badInput');
  }
}
