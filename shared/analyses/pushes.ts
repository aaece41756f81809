import { compileNode } from '../model/compile-node.ts';
import type { Conditional, RowWriter } from '../model/conditional.ts';
import { familyOf, usableStates } from '../model/family.ts';
import { noisyMaxRow } from '../model/noisy-max.ts';
import { own } from '../model/own.ts';
import type { Link, Node, NodeId, Scenario } from '../model/scenario.ts';

/** How the cards that act on a card push it. */
export interface Push {
  /** Each once. */
  readonly parents: readonly NodeId[];
  /**
   * By own state, how strongly it is wanted where the parents are in these states, by number and in
   * their order; up to scale, a point of judgement doubles it.
   */
  readonly wants: (states: readonly number[]) => readonly number[];
}

/**
 * What pushes each card that something acts on, loops and later rounds as if they were now. Where a card is judged from
 * −3 to +3 only the judgements count (model.md §1.8); any other one wants what its own numbers make likely.
 */
export function pushesIn({ nodes, links }: Scenario): ReadonlyMap<NodeId, Push> {
  const acting = [...links.values()].filter(({ from, to, kind }) => {
    return from !== to && kind !== 'relates' && nodes.has(from) && nodes.has(to);
  });
  const pushes = new Map<NodeId, Push>();
  for (const [id, incoming] of Map.groupBy(acting, ({ to }) => to)) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const judging = incoming.filter(({ scores }) => Object.keys(scores).length > 0);
    const push =
      judging.length > 0 ? byJudgement(node, judging, nodes) : byNumbers(node, incoming, nodes);
    if (push.parents.length > 0) pushes.set(id, push);
  }
  return pushes;
}

function byJudgement(node: Node, links: readonly Link[], nodes: Scenario['nodes']): Push {
  const parents = [...new Set(links.map(({ from }) => from))];
  const wanted = usableStates(node);
  const tables = links.map(({ from, scores }) => {
    const parent = nodes.get(from);
    const rows = (parent === undefined ? [] : usableStates(parent)).map((state) => {
      const row = own(scores, state.id) ?? {};
      return wanted.map(({ id }) => own(row, id) ?? 0);
    });
    return { place: parents.indexOf(from), rows };
  });
  return {
    parents,
    wants: (states) =>
      wanted.map((_, state) => {
        const points = tables.reduce(
          (sum, { place, rows }) => sum + (rows[states[place] ?? 0]?.[state] ?? 0),
          0,
        );
        return 2 ** points;
      }),
  };
}

function byNumbers(node: Node, links: readonly Link[], nodes: Scenario['nodes']): Push {
  const parents = links.flatMap(({ from }) => nodes.get(from) ?? []);
  const conditional = compileNode(familyOf(node, links, parents));
  const width = conditional.states.length;
  const write = rowWriter(conditional, width);
  return {
    parents: conditional.dimensions.map((dimension) => dimension.node),
    wants: (states) => {
      const out = new Float64Array(width);
      write(states, out, 0);
      return [...out];
    },
  };
}

function rowWriter({ dimensions, cpd }: Conditional, width: number): RowWriter {
  if (cpd.kind === 'noisyMax') return noisyMaxRow(cpd, width);
  return (states, out, at) => {
    const row = dimensions.reduce(
      (sofar, dimension, place) => sofar * dimension.states.length + (states[place] ?? 0),
      0,
    );
    out.set(cpd.values.subarray(row * width, (row + 1) * width), at);
  };
}
