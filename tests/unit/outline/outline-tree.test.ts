import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/must.ts';
import type { Node, Scenario } from '../../../shared/model/scenario.ts';
import {
  groupOf,
  keepItems,
  outlineOf,
  type OutlineGroup,
} from '../../../client/outline/outline-tree.ts';
import { iranScenario } from '../../support/iran.ts';

const allOpen = () => true;
const scenario = iranScenario();
const firstKey = must(outlineOf(scenario, 'phase', allOpen)[0]).key;

function cardsOf(groups: readonly OutlineGroup[]) {
  return groups.flatMap(({ children }) => children);
}

function withNode(id: string, change: Partial<Node>): Scenario {
  const node = { ...must(scenario.nodes.get(id)), ...change };
  return { ...scenario, nodes: new Map(scenario.nodes).set(id, node) };
}

describe('[O1] the tree', () => {
  test.each(['phase', 'actor'] as const)(
    '[O1] lists each card once by %s, with its incoming links below it',
    (by) => {
      const cards = cardsOf(outlineOf(scenario, by, allOpen));
      expect(cards.map(({ key }) => key).sort()).toEqual([...scenario.nodes.keys()].sort());
      const links = cards.flatMap(({ key, children }) => children.map((link) => [link.key, key]));
      const ends = [...scenario.links.values()].map(({ id, to }) => [id, to]);
      expect(links).toHaveLength(ends.length);
      expect(Object.fromEntries(links)).toEqual(Object.fromEntries(ends));
    },
  );

  test('[O1] has the phases in story order, and cards from top to bottom', () => {
    const groups = outlineOf(scenario, 'phase', allOpen);
    const phases = [...scenario.phases.values()].sort((a, b) => a.order - b.order);
    expect(groups.map(({ words }) => words)).toEqual(phases.map(({ label }) => label));
    for (const { children } of groups) {
      const tops = children.map(({ key }) => must(scenario.nodes.get(key)).pos.y);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });

  test('[O1] lists only what is open, and counts what is not', () => {
    const groups = outlineOf(scenario, 'phase', (key) => key === firstKey);
    expect(groups.map(({ children }) => children.length > 0)).toEqual([
      true,
      ...groups.slice(1).map(() => false),
    ]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(scenario.nodes.size);
  });

  test('[O1] puts a card whose phase is gone with those that have none', () => {
    const odd = withNode('talks', { phase: 'gone' });
    const last = must(outlineOf(odd, 'phase', allOpen).at(-1));
    expect(last).toMatchObject({ of: undefined, words: 'No phase', count: 1 });
    expect(groupOf(odd, 'phase', must(odd.nodes.get('talks')))).toBe(last.key);
  });

  test('[O1] has a place for the first card of an empty board', () => {
    const empty = { ...scenario, nodes: new Map(), links: new Map(), phases: new Map() };
    expect(outlineOf(empty, 'phase', allOpen)).toMatchObject([{ of: undefined, count: 0 }]);
  });
});

describe('[O2] a change', () => {
  test('[O2] to nothing that is listed keeps the tree itself', () => {
    const before = outlineOf(scenario, 'phase', allOpen);
    const moved = withNode('talks', { gut: { v: 0.3 } });
    expect(keepItems(before, outlineOf(moved, 'phase', allOpen))).toBe(before);
  });

  test('[O2] to one title gives a new row to the card, its group and its outgoing links alone', () => {
    const before = outlineOf(scenario, 'phase', allOpen);
    const after = keepItems(
      before,
      outlineOf(withNode('talks', { label: 'Talks' }), 'phase', allOpen),
    );
    const kept = new Set(cardsOf(before));
    const fresh = cardsOf(after).filter((card) => !kept.has(card));
    const effects = [...scenario.links.values()].filter(({ from }) => from === 'talks');
    expect(fresh.map(({ key }) => key).sort()).toEqual(
      [...new Set(['talks', ...effects.map(({ to }) => to)])].sort(),
    );
    expect(after.filter((group) => before.includes(group)).length).toBeGreaterThan(0);
  });

  test('[O2] of the grouping keeps no row of the other one, and changing back is equal', () => {
    const byPhase = outlineOf(scenario, 'phase', allOpen);
    const byActor = keepItems(byPhase, outlineOf(scenario, 'actor', allOpen));
    expect(byActor.map(({ words }) => words).at(-1)).toBe('No actor');
    expect(keepItems(byActor, outlineOf(scenario, 'phase', allOpen))).toEqual(byPhase);
  });
});
