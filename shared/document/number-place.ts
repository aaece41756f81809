import { own } from '../model/own.ts';
import { parseParam, type Param } from '../model/param-id.ts';
import { parseRowKey } from '../model/row-key.ts';
import type { Num } from '../model/scenario.ts';
import { checkStates, liveLink, liveNode } from './checks.ts';
import { nestedMap } from './nested-map.ts';
import { readRow } from './read-node.ts';
import { readLive } from './read-scenario.ts';
import { Refused } from './refused.ts';
import type { ScenarioDoc, YRecord } from './scenario-doc.ts';
import { put } from './write-record.ts';

/** Where one number of the document stands. */
export interface NumberPlace {
  readonly param: Param;
  /** What stands there now; undefined where `compile` shows a default. */
  readonly now: Num | undefined;
  /** Puts a number there or takes it away; to be called inside a `change`. */
  write(num: Num | undefined): void;
}

/**
 * Finds the place that a parameter id names (model.md §1.1).
 * @throws {Refused} `nodeGone`, `linkGone`, `badState` when a state is not there, `badInput` when
 * the text names no number.
 */
export function numberPlace(target: ScenarioDoc, text: string): NumberPlace {
  const param = parseParam(text);
  if (param === undefined) throw new Refused('badInput');
  return 'node' in param ? nodePlace(target, param) : linkPlace(target, param);
}

function nodePlace(target: ScenarioDoc, param: Extract<Param, { node: string }>): NumberPlace {
  const { record, node } = liveNode(target, param.node);
  if (param.of === 'gut') {
    return { param, now: node.gut, write: (num) => put(record, 'gut', num) };
  }
  checkStates(node, [param.state]);
  if (param.of === 'cell') {
    if (parseRowKey(param.row) === undefined) throw new Refused('badInput');
    const now = own(own(node.table, param.row) ?? {}, param.state);
    const write = (num: Num | undefined) => {
      // Read when written: cells of one row may be set one after the other in one change.
      const table = nestedMap(record, 'table');
      const { [param.state]: _replaced, ...others } = readRow(table.get(param.row)) ?? {};
      const row = num === undefined ? others : { ...others, [param.state]: num };
      // A row is one value: two people editing it never produce a mixed row (model.md §1.1).
      put(table, param.row, Object.keys(row).length === 0 ? undefined : row);
    };
    return { param, now, write };
  }
  return {
    param,
    now: own(node[param.of], param.state),
    write: (num) => put(nestedMap(record, param.of), param.state, num),
  };
}

function linkPlace(target: ScenarioDoc, param: Extract<Param, { link: string }>): NumberPlace {
  const { record, link } = liveLink(target, param.link);
  if (param.of === 'necessity') {
    return { param, now: link.necessity, write: (num) => put(record, 'necessity', num) };
  }
  const { parentState } = param;
  checkLinkStates(target, link.from, [parentState]);
  if (param.of === 'block') {
    const write = (num: Num | undefined) => put(nestedMap(record, 'blocks'), parentState, num);
    return { param, now: own(link.blocks, parentState), write };
  }
  const { childState } = param;
  checkLinkStates(target, link.to, [childState]);
  const pair = `${parentState}|${childState}`;
  if (param.of === 'effect') {
    const write = (num: Num | undefined) => put(nestedMap(record, 'effects'), pair, num);
    return { param, now: own(own(link.effects, parentState) ?? {}, childState), write };
  }
  const score = own(own(link.scores, parentState) ?? {}, childState);
  return {
    param,
    now: score === undefined ? undefined : { v: score },
    write: (num) => putScore(record, pair, num),
  };
}

function putScore(record: YRecord, pair: string, num: Num | undefined): void {
  put(nestedMap(record, 'scores'), pair, num?.v);
}

function checkLinkStates(target: ScenarioDoc, id: string, states: readonly string[]): void {
  const node = readLive(target, 'nodes', id);
  if (node === undefined) throw new Refused('nodeGone');
  checkStates(node, states);
}
