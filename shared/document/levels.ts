import { own } from '../model/own.ts';
import type { LinkId, NodeId, Num, StateId } from '../model/scenario.ts';
import { liveLink, liveNode } from './checks.ts';
import { nestedMap } from './nested-map.ts';
import { Refused } from './refused.ts';
import type { ScenarioDoc } from './scenario-doc.ts';
import { put } from './write-record.ts';

/** Numbers of levels that exclude each other, so that they may not sum to more than 1. */
export interface Levels {
  readonly nums: readonly (readonly [StateId, Num])[];
  /** To be called inside a `change`. */
  readonly write: (state: StateId, num: Num) => void;
}

/** What one state of a link's cause brings about. @throws {Refused} `linkGone`, `badState` when that state has no effect of its own. */
export function effectLevels(target: ScenarioDoc, id: LinkId, parentState: StateId): Levels {
  const { record, link } = liveLink(target, id);
  const nums = Object.entries(own(link.effects, parentState) ?? {});
  if (nums.length === 0) throw new Refused('badState');
  const write = (state: StateId, num: Num) =>
    put(nestedMap(record, 'effects'), `${parentState}|${state}`, num);
  return { nums, write };
}

/** A card's baseline above its lowest state. @throws {Refused} `nodeGone`, `badInput` when nobody has given it. */
export function baselineLevels(target: ScenarioDoc, id: NodeId): Levels {
  const { record, node } = liveNode(target, id);
  const nums = node.states.slice(1).flatMap((state): [StateId, Num][] => {
    const num = own(node.leak, state.id);
    return num === undefined ? [] : [[state.id, num]];
  });
  if (nums.length === 0) throw new Refused('badInput');
  return { nums, write: (state, num) => put(nestedMap(record, 'leak'), state, num) };
}
