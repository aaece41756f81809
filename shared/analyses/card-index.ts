import type { Compiled } from '../model/compiled.ts';
import type { Network } from '../model/network.ts';
import { variableOf, variablesOf } from '../model/rounds.ts';
import type { Node } from '../model/scenario.ts';

type Placed = Pick<Compiled, 'network' | 'rounds'>;
type Card = Pick<Node, 'id' | 'perRound'>;

/** Networks do not change, so each is looked through once. */
const known = new WeakMap<Network, ReadonlyMap<string, number>>();

/** Where the network has a variable; −1 where it has none of that name. */
export function indexOfVariable(network: Network, name: string): number {
  const indices = known.get(network) ?? new Map(network.variables.map(({ id }, at) => [id, at]));
  known.set(network, indices);
  return indices.get(name) ?? -1;
}

/** Where the network has the variable that a card is read from, of one that repeats its last round; −1 for none. */
export function indexOfCard({ network, rounds }: Placed, card: Card | undefined): number {
  return card === undefined ? -1 : indexOfVariable(network, variableOf(card, rounds));
}

/** Where the network has all variables of a card, by round. */
export function indicesOfCard({ network, rounds }: Placed, card: Card): number[] {
  return variablesOf(card, rounds).map((name) => indexOfVariable(network, name));
}
