import { emptyScenario } from '../../shared/model/empty-scenario.ts';
import { below, seeded } from '../../shared/base/prng.ts';
import type { Link, Node, Scenario } from '../../shared/model/scenario.ts';

/** Canvas pixels from one card to the next. */
const step = { x: 300, y: 170 } as const;

/**
 * A board of `count` cards in columns and half as many links again, each to a card of the next
 * columns nearby: as dense as people draw them, the same at each run.
 */
export function bigBoard(count: number): Scenario {
  const random = seeded(count);
  const rows = Math.ceil(Math.sqrt(count / 2));
  const nodes = new Map<string, Node>();
  for (let index = 0; index < count; index += 1) {
    const [column, row] = [Math.floor(index / rows), index % rows];
    const id = `n${index}`;
    nodes.set(id, node(id, index, column * step.x, row * step.y + (column % 2) * 40));
  }
  const links = new Map<string, Link>();
  for (let index = 0; links.size < Math.round(count * 1.5) && index < count * 6; index += 1) {
    const from = below(random, count);
    const to = from + rows * (1 + below(random, 2)) + below(random, 7) - 3;
    if (to >= count || to <= from) continue;
    const id = `l${index}`;
    links.set(id, link(id, `n${from}`, `n${to}`, random()));
  }
  const meta = {
    ...emptyScenario.meta,
    id: `big-${count}`,
    title: `${count} cards`,
    illustrative: true,
    schemaVersion: 1,
  };
  return { ...emptyScenario, meta, nodes, links };
}

const kinds = ['event', 'move', 'outcome', 'indicator'] as const;

function node(id: string, index: number, x: number, y: number): Node {
  return {
    id,
    kind: kinds[index % kinds.length] ?? 'event',
    label: `Card ${index}: something that may happen here`,
    pos: { x, y },
    states: [
      { id: 'no', label: 'No', phrase: '' },
      { id: 'yes', label: 'Yes', phrase: '' },
    ],
    ordered: true,
    gate: { type: 'or' },
    leak: { yes: { v: 0.1 } },
    table: {},
    base: {},
    policy: { mode: 'estimate' },
  };
}

function link(id: string, from: string, to: string, strength: number): Link {
  const inhibits = strength < 0.2;
  return {
    id,
    from,
    to,
    kind: inhibits ? 'inhibits' : 'promotes',
    lag: 0,
    lamport: 1,
    effects: inhibits ? {} : { yes: { yes: { v: Math.round(strength * 100) / 100 } } },
    blocks: inhibits ? { yes: { v: 0.5 } } : {},
    okStates: [],
    scores: {},
  };
}
