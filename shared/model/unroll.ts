import { must } from '../base/must.ts';
import { beforeFirst } from './before-first.ts';
import { carried, carryId, carryVariables } from './carry.ts';
import type { CompiledNode } from './compile-node.ts';
import type { Dimension } from './family.ts';
import type { Variable } from './network.ts';
import { compareIds } from './own.ts';
import { copyId, repeats, variablesOf } from './rounds.ts';
import type { Node, NodeId, Scenario } from './scenario.ts';

/** A variable with what it was made of, so that it is made again only when that has changed. */
export interface Numbered {
  readonly part: CompiledNode;
  readonly variable: Variable;
}

/** A variable before the network numbers it: where it stands, and a card's part or the states it carries on. */
interface Copy {
  readonly id: string;
  readonly node: Node;
  readonly part: CompiledNode;
  /** Its round; undefined outside time. */
  readonly round: number | undefined;
  readonly make: () => Omit<Variable, 'parents'> & { readonly parents: readonly string[] };
}

/**
 * The network's variables, sorted by id: one a card, and of a card that repeats one a round, all with
 * the same numbers (model.md §1.8). The result is an ordinary network without loops.
 * @param before The variables of the same structure, to keep what has not changed.
 */
export function unroll(
  {
    nodes,
    nodeIds,
    rounds,
  }: Pick<Scenario, 'nodes'> & {
    readonly nodeIds: readonly NodeId[];
    readonly rounds: number;
  },
  parts: ReadonlyMap<NodeId, CompiledNode>,
  before: ReadonlyMap<string, Numbered>,
): ReadonlyMap<string, Numbered> {
  const copies = nodeIds.flatMap((id): Copy[] => copiesOf(must(nodes.get(id))));
  if (rounds > 1) copies.sort((a, b) => compareIds(a.id, b.id));
  let index: ReadonlyMap<string, number> | undefined;
  const indexOf = (id: string) => {
    index ??= new Map(copies.map((copy, at) => [copy.id, at]));
    return must(index.get(id));
  };
  return new Map(
    copies.map(({ id, part, make }) => {
      const old = before.get(id);
      if (old?.part === part) return [id, old];
      const { parents, ...rest } = make();
      return [id, { part, variable: { ...rest, parents: parents.map(indexOf) } }];
    }),
  );

  function copiesOf(node: Node): Copy[] {
    const part = must(parts.get(node.id));
    const own = variablesOf(node, rounds).map((id, at): Copy => {
      const round = repeats(node, rounds) ? at + 1 : undefined;
      return { id, node, part, round, make: () => copyOf(id, part, round) };
    });
    if (!repeats(node, rounds) || !carried(node)) return own;
    const running = carryVariables(node, rounds, part.states);
    return [...own, ...running.map(({ id, make }) => ({ id, node, part, round: undefined, make }))];
  }

  function copyOf(id: string, part: CompiledNode, round: number | undefined) {
    const parents = part.dimensions.map((dimension) => parentOf(dimension, round));
    const missing = new Set(parents.flatMap((parent, at) => (parent === undefined ? [at] : [])));
    return {
      id,
      states: part.states,
      parents: parents.filter((parent) => parent !== undefined),
      cpd: beforeFirst(part, missing),
    };
  }

  /** The variable that a parent is in that round; undefined where it lies before the first. */
  function parentOf({ node: id, lag }: Dimension, round: number | undefined): string | undefined {
    const parent = must(nodes.get(id));
    if (!repeats(parent, rounds)) return id;
    if (round === undefined) return carryId(parent, rounds);
    return round > lag ? copyId(id, round - lag) : undefined;
  }
}
