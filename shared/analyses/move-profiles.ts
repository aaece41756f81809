import type { ActorId, Node, Scenario, StateId } from '../model/scenario.ts';
import { choosing, ownedMoves } from './best-response.ts';
import { indicesOfCard } from './card-index.ts';
import { beforeDeciding } from './consequences.ts';
import { expectedUtility, termsOf } from './expected-utility.ts';
import type { Utilities } from './expected-utility.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

/** What everybody gets when each move is made so, whatever led to it. */
interface Profile {
  /** An option of each move, in their order. */
  readonly options: readonly StateId[];
  readonly utilities: Utilities;
}

/** All that the actors can do together (model.md A11): moves in phase order, and the points of every feasible combination. */
export interface MoveProfiles {
  readonly moves: readonly Node[];
  readonly actors: readonly ActorId[];
  readonly profiles: readonly Profile[];
}

/** Combinations up to which a game is laid out. */
const mostProfiles = 20_000;

/**
 * E[U_a | do(all moves), e] for each combination that no constraint forbids. Evidence that follows from a
 * move is set aside. Undefined when nobody has payoffs or there are more than 20,000 combinations.
 */
export function* moveProfiles(scenario: Scenario): Steps<MoveProfiles | undefined> {
  const bench = new Workbench(scenario);
  const { network, rounds } = bench.compiled;
  const terms = termsOf(scenario, bench.compiled);
  const moves = ownedMoves(scenario);
  const count = moves.reduce((product, { states }) => product * states.length, 1);
  if (terms.length === 0 || moves.length === 0 || count > mostProfiles) return undefined;
  const decided = new Set(moves.flatMap((node) => indicesOfCard(bench.compiled, node)));
  const { asked } = beforeDeciding(network, bench.asked, decided);
  const paid = new Set(terms.map(({ actor }) => actor));
  const actors = [...scenario.actors.keys()].filter((id) => paid.has(id));
  const profiles: Profile[] = [];
  for (let number = 0; number < count; number += 1) {
    yield number / count;
    const choices = optionsOf(number, moves);
    const options = choices.map((choice, at) => moves[at]?.states[choice]?.id ?? '');
    if (isForbidden(scenario, moves, options)) continue;
    const surgery = moves.flatMap((node, at) => choosing(node, rounds, choices[at] ?? 0));
    const utilities = expectedUtility(bench, terms, {
      ...asked,
      interventions: [...asked.interventions, ...surgery],
    });
    if (utilities) profiles.push({ options, utilities });
  }
  return { moves, actors, profiles };
}

/** A combination by its number, the last move fastest. */
function optionsOf(number: number, moves: readonly Node[]): number[] {
  const options: number[] = [];
  let rest = number;
  for (const { states } of moves.toReversed()) {
    options.unshift(rest % states.length);
    rest = Math.floor(rest / states.length);
  }
  return options;
}

/** Whether a constraint about these moves alone rules the combination out. */
function isForbidden(
  { constraints }: Scenario,
  moves: readonly Node[],
  options: readonly StateId[],
): boolean {
  return [...constraints.values()].some(({ forbid }) => {
    const members = Object.entries(forbid);
    return (
      members.length > 0 &&
      members.every(([id, state]) => {
        const at = moves.findIndex((node) => node.id === id);
        return at >= 0 && options[at] === state;
      })
    );
  });
}
