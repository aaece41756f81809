import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openScenarioStore } from '../../../client/board/scenario-store.ts';
import { Scope } from '../../../shared/base/scope.ts';
import { change } from '../../../shared/document/change.ts';
import type { ScenarioDoc, YRecord } from '../../../shared/document/scenario-doc.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { must } from '../../../shared/base/must.ts';
import { iranDoc } from '../../support/iran.ts';

let scope = new Scope();
afterEach(() => {
  scope.close();
  scope = new Scope();
});

function open(target: ScenarioDoc) {
  const { store, stop } = openScenarioStore(target);
  scope.onClose(stop);
  const states: Scenario[] = [];
  scope.onClose(store.subscribe((state) => states.push(state)));
  return { store, states };
}

describe('[B1] the projection of the document', () => {
  test('[B1] keeps the identity of every record that did not change', () => {
    const target = iranDoc();
    const { store } = open(target);
    const before = store.getState();
    change(target, 'user', () => {
      must(target.live('nodes', 'talks')).set('pos', { x: 7, y: 8 });
    });
    const after = store.getState();
    expect(after.nodes.get('talks')?.pos).toEqual({ x: 7, y: 8 });
    expect(after.links).toBe(before.links);
    for (const [id, node] of before.nodes) {
      if (id === 'talks') expect(after.nodes.get(id)).not.toBe(node);
      else expect(after.nodes.get(id)).toBe(node);
    }
  });

  test('[B1] makes one state of one transaction, whatever collections it touches', () => {
    const target = iranDoc();
    const { states } = open(target);
    change(target, 'user', () => {
      must(target.live('nodes', 'talks')).set('pos', { x: 1, y: 1 });
      must(target.live('links', 'l01')).set('lag', 1);
      must(target.live('evidence', 'e1')).set('on', false);
      target.meta.set('illustrative', false);
    });
    expect(states).toHaveLength(1);
    expect(states[0]?.links.get('l01')?.lag).toBe(1);
    expect(states[0]?.evidence.get('e1')?.on).toBe(false);
  });

  test('[B1] makes no state of a transaction that changes nothing', () => {
    const target = iranDoc();
    const { states } = open(target);
    change(target, 'user', () => {
      const node = must(target.live('nodes', 'talks'));
      node.set('pos', node.get('pos'));
    });
    target.doc.getMap('elsewhere').set('x', 1);
    expect(states).toEqual([]);
  });

  test("[B1] follows another person's update like one's own", () => {
    const target = iranDoc();
    const { states } = open(target);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(target.doc));
    const nodes = other.getMap<YRecord>('nodes');
    other.transact(() => {
      must(nodes.get('talks')).set('pos', { x: 3, y: 3 });
      must(nodes.get('verif')).set('deletedAt', '2026-01-01T00:00:00Z');
    });
    Y.applyUpdate(target.doc, Y.encodeStateAsUpdate(other));
    expect(states).toHaveLength(1);
    expect(states[0]?.nodes.get('talks')?.pos).toEqual({ x: 3, y: 3 });
    expect(states[0]?.nodes.has('verif')).toBe(false);
  });
});
