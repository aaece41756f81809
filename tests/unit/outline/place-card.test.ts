import { describe, expect, test } from 'vitest';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { placeCard } from '../../../client/outline/place-card.ts';
import { iranDoc } from '../../support/iran.ts';
import { emptyScenario } from '../../support/document/empty-scenario.ts';

const card = { width: 200, height: 108 };

describe('[O3] a card added to a group', () => {
  test.each(['phase', 'actor'] as const)('[O3] stands on no other, by %s', (by) => {
    const target = iranDoc();
    const { phases, actors } = readScenario(target);
    const groups = [undefined, ...(by === 'phase' ? phases : actors).keys()];
    for (const group of [...groups, ...groups, ...groups]) {
      const pos = placeCard(readScenario(target), by, group);
      const under = [...readScenario(target).nodes.values()].filter(
        (node) =>
          Math.abs(node.pos.x - pos.x) < card.width && Math.abs(node.pos.y - pos.y) < card.height,
      );
      expect(under, `${by} ${group}`).toEqual([]);
      addNode(target, {
        kind: 'event',
        pos,
        ...(group === undefined ? {} : by === 'phase' ? { phase: group } : { owner: group }),
      });
    }
  });

  test('[O3] stands below the lowest of its phase', () => {
    const scenario = readScenario(iranDoc());
    for (const phase of scenario.phases.keys()) {
      const own = [...scenario.nodes.values()].filter((node) => node.phase === phase);
      const { y } = placeCard(scenario, 'phase', phase);
      expect(y).toBeGreaterThan(Math.max(...own.map(({ pos }) => pos.y)));
    }
  });

  test('[O3] begins an empty board at its origin', () => {
    expect(placeCard(emptyScenario(), 'phase', undefined)).toEqual({ x: 0, y: 0 });
  });
});
