import type { Besides } from './desk.ts';
import { settled } from '../infer/settled.ts';
import type { Node, NodeId, Scenario, StateId } from '../model/scenario.ts';
import { indexOfCard } from './card-index.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';
import { seenIn } from './seen.ts';
import { must } from '../base/must.ts';

/** One course of events as far as the story's cards tell it. */
interface Storyline {
  /** A state of each of the story's cards, in their order. */
  readonly states: readonly StateId[];
  readonly chance: number;
  /** Of this and all likelier ones together. */
  readonly cumulated: number;
  /** The states' clauses as one sentence. */
  readonly text: string;
}

/** The likeliest courses of events (model.md A5). */
export interface Storylines {
  readonly nodes: readonly NodeId[];
  readonly list: readonly Storyline[];
  /** How many are possible at all; undefined where there are too many to count. */
  readonly possible: number | undefined;
}

/** Cards of one story (model.md A5); more would not be read, nor told apart. */
const mostCards = 10;
/** Combinations of states up to which all possible storylines are counted. */
const countedUpTo = 4096;

/**
 * The cards that a story is told by: the ones chosen for it; else moves, then outcomes, by phase, as
 * many as a sentence bears.
 */
function storyNodesOf({ meta, nodes, phases }: Scenario): readonly Node[] {
  const chosen = meta.storyNodes.flatMap((id) => nodes.get(id) ?? []);
  if (chosen.length > 0) return chosen.slice(0, mostCards);
  const orderOf = (node: Node) => phases.get(node.phase ?? '')?.order ?? Infinity;
  const byPhase = (a: Node, b: Node) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);
  const told = [...nodes.values()].filter(({ kind }) => kind === 'move' || kind === 'outcome');
  const outcomes = told.filter(({ kind }) => kind === 'outcome').sort(byPhase);
  const moves = told.filter(({ kind }) => kind === 'move').sort(byPhase);
  return [...moves.slice(0, Math.max(0, mostCards - outcomes.length)), ...outcomes]
    .sort(byPhase)
    .slice(0, mostCards);
}

/** A beginning of a story with its chance, which no continuation exceeds. */
interface Beginning {
  readonly states: readonly number[];
  readonly chance: number;
}

/**
 * The `count` likeliest storylines given the evidence, best first; of equally likely ones the one whose
 * states come first. Beginnings are continued in order of their chance, so that the first complete ones
 * found are the likeliest. Undefined when the evidence cannot be or there is nothing to tell.
 */
export function* storylines(
  scenario: Scenario,
  count: number,
  besides: Besides = {},
): Steps<Storylines | undefined> {
  const bench = new Workbench(scenario, besides);
  const nodes = storyNodesOf(scenario);
  const first = bench.answer();
  if (first.kind !== 'exact' || nodes.length === 0) return undefined;
  const base = settled(bench.asked, first);
  const whole = bench.answer(base);
  if (whole.kind !== 'exact') return undefined;
  const places = nodes.map((node) => indexOfCard(bench.compiled, node));
  const variables = places.flatMap((place) => bench.compiled.network.variables[place] ?? []);
  const cells = variables.reduce((product, { states }) => product * states.length, 1);

  const open = new Queue();
  open.add({ states: [], chance: 1 });
  const list: Storyline[] = [];
  let complete = 0;
  let cumulated = 0;
  const counting = cells <= countedUpTo;
  for (let next = open.take(); next !== undefined; next = open.take()) {
    if (list.length >= count && !counting) break;
    const variable = variables[next.states.length];
    if (variable === undefined) {
      complete += 1;
      if (list.length >= count) continue;
      cumulated += next.chance;
      list.push(told(next, cumulated));
      continue;
    }
    yield Math.min(0.99, list.length / count);
    const seen = next.states.map((state, at) => seenIn(must(variables[at]), state, `story:${at}`));
    const answer = bench.answer({ ...base, findings: [...base.findings, ...seen] });
    if (answer.kind !== 'exact') continue;
    const chance = answer.probabilityOfEvidence / whole.probabilityOfEvidence;
    const marginal = answer.marginals[places[next.states.length] ?? -1];
    for (const state of variable.states.keys()) {
      const share = marginal?.[state] ?? 0;
      if (share > 0) open.add({ states: [...next.states, state], chance: chance * share });
    }
  }
  const possible = counting ? complete : undefined;
  return { nodes: nodes.map(({ id }) => id), list, possible };

  function told({ states, chance }: Beginning, upTo: number): Storyline {
    const ids = states.map((state, at) => variables[at]?.states[state] ?? '');
    const clauses = nodes.map((node, at) => phraseOf(node, ids[at] ?? '')).join('; ');
    const text = `${clauses.slice(0, 1).toUpperCase()}${clauses.slice(1)}.`;
    return { states: ids, chance, cumulated: upTo, text };
  }
}

/** The clause that a state has for stories; else the card's title and the state's name. */
export function phraseOf({ label, states }: Node, id: StateId): string {
  const state = states.find((known) => known.id === id);
  return state?.phrase ? state.phrase : `${label}: ${state?.label ?? id}`;
}

/** Beginnings by chance, the largest first; then by their states. A binary heap. */
class Queue {
  private readonly heap: Beginning[] = [];

  add(item: Beginning) {
    let at = this.heap.length;
    this.heap.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(item, this.heap[up] as Beginning)) break;
      this.heap[at] = this.heap[up] as Beginning;
      at = up;
    }
    this.heap[at] = item;
  }

  take(): Beginning | undefined {
    const [top] = this.heap;
    const last = this.heap.pop();
    if (top === undefined || last === undefined || this.heap.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.heap.length) break;
      const right = left + 1;
      const hasRight = right < this.heap.length;
      const smaller =
        hasRight && before(this.heap[right] as Beginning, this.heap[left] as Beginning)
          ? right
          : left;
      if (!before(this.heap[smaller] as Beginning, last)) break;
      this.heap[at] = this.heap[smaller] as Beginning;
      at = smaller;
    }
    this.heap[at] = last;
    return top;
  }
}

function before(a: Beginning, b: Beginning): boolean {
  if (a.chance !== b.chance) return a.chance > b.chance;
  const length = Math.max(a.states.length, b.states.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.states[at] ?? -1, b.states[at] ?? -1];
    if (left !== right) return left < right;
  }
  return false;
}
