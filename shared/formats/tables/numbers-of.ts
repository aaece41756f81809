import { printParam } from '../../model/param-id.ts';
import { inIdOrder } from '../../model/own.ts';
import type { Link, Node, Num, Scenario } from '../../model/scenario.ts';

type Named = readonly [name: string, num: Num];

/** Every number of the cards and of the links between them, by its name, cards before links, in id order. */
export function numbersOf(scenario: Pick<Scenario, 'nodes' | 'links'>): readonly Named[] {
  const { nodes, links } = scenario;
  const drawn = inIdOrder(links).filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  return [...inIdOrder(nodes).flatMap(ofNode), ...drawn.flatMap(ofLink)];
}

function ofNode({ id: node, leak, base, table, gut }: Node): Named[] {
  return [
    ...Object.entries(leak).map(([state, num]): Named => [
      printParam({ of: 'leak', node, state }),
      num,
    ]),
    ...Object.entries(base).map(([state, num]): Named => [
      printParam({ of: 'base', node, state }),
      num,
    ]),
    ...Object.entries(table).flatMap(([row, cells]) =>
      Object.entries(cells).map(([state, num]): Named => [
        printParam({ of: 'cell', node, row, state }),
        num,
      ]),
    ),
    ...(gut ? [[printParam({ of: 'gut', node }), gut] as const] : []),
  ];
}

function ofLink({ id: link, effects, blocks, necessity, scores }: Link): Named[] {
  return [
    ...Object.entries(effects).flatMap(([parentState, row]) =>
      Object.entries(row).map(([childState, num]): Named => [
        printParam({ of: 'effect', link, parentState, childState }),
        num,
      ]),
    ),
    ...Object.entries(blocks).map(([parentState, num]): Named => [
      printParam({ of: 'block', link, parentState }),
      num,
    ]),
    ...(necessity ? [[printParam({ of: 'necessity', link }), necessity] as const] : []),
    ...Object.entries(scores).flatMap(([parentState, row]) =>
      Object.entries(row).map(([childState, v]): Named => [
        printParam({ of: 'score', link, parentState, childState }),
        { v },
      ]),
    ),
  ];
}
