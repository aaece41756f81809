import type {
  Actor,
  Evidence,
  Gate,
  Link,
  Node,
  Note,
  Num,
  Payoff,
  Phase,
  Scenario,
} from '../../shared/model/scenario.ts';
import { byId } from '../../shared/templates/records.ts';
import { bigBoard } from './big-board.ts';

const gates: readonly Gate[] = [
  { type: 'or' },
  { type: 'or' },
  { type: 'max' },
  { type: 'atLeast', k: 2 },
  { type: 'or' },
  { type: 'and' },
];

const subjects = ['The mediator', 'The ministry', 'The opposition', 'The capital', 'The fleet'];
const verbs = ['accepts', 'delays', 'leaks', 'withdraws', 'announces'];
const objects = ['the draft text', 'a ceasefire', 'the inspection plan', 'its envoys'];

const actors: readonly Actor[] = [
  { id: 'north', label: 'North', colour: '#2563eb', order: 1 },
  { id: 'south', label: 'South', colour: '#059669', order: 2 },
  { id: 'broker', label: 'Broker', colour: '#7c3aed', order: 3 },
];

/** As many as a workshop day has parts. */
const phaseCount = 5;

/**
 * The big board as a workshop leaves it: titles, clauses, several gates, ranges, owners, phases,
 * evidence, gut numbers, payoffs and reasons, so that every question of the Analyse panel has an
 * answer. The same at each run.
 */
export function workshopBoard(count: number): Scenario {
  const plain = bigBoard(count);
  const nodes = [...plain.nodes.values()].map((node, index) => workedOn(node, index, count));
  const links = [...plain.links.values()].map(withRanges);
  const phases = Array.from({ length: phaseCount }, (_, order): Phase => ({
    id: `p${order}`,
    label: `Day ${order + 1}`,
    order,
  }));
  const outcomes = nodes.filter(({ kind }) => kind === 'outcome').slice(-6);
  const target = outcomes.at(-2)?.id ?? '';
  return {
    ...plain,
    meta: {
      ...plain.meta,
      storyNodes: outcomes.map(({ id }) => id),
      settings: { ...plain.meta.settings, target: { node: target, states: ['yes'] } },
    },
    actors: byId(actors),
    phases: byId(phases),
    nodes: byId(nodes),
    links: byId(links),
    evidence: byId(seen(nodes)),
    payoffs: byId(outcomes.flatMap(payoffsOf)),
    notes: byId(links.filter((_, index) => index % 8 === 0).map(reason)),
  };
}

function workedOn(node: Node, index: number, count: number): Node {
  const subject = subjects[index % subjects.length] ?? '';
  const verb = verbs[Math.floor(index / 2) % verbs.length] ?? '';
  const object = objects[Math.floor(index / 3) % objects.length] ?? '';
  const label = `${subject} ${verb} ${object}`;
  const owner = actors[index % actors.length]?.id ?? '';
  return {
    ...node,
    label,
    phase: `p${Math.floor((index * phaseCount) / count)}`,
    gate: node.kind === 'indicator' ? { type: 'or' } : (gates[index % gates.length] ?? node.gate),
    leak: { yes: ranged(0.05 + (index % 7) * 0.06) },
    states: node.states.map((state) => ({
      ...state,
      phrase: state.id === 'yes' ? label.toLowerCase() : `${subject.toLowerCase()} does not`,
    })),
    ...(node.kind === 'move' ? { owner } : {}),
    ...(index % 9 === 2 ? { gut: { v: 0.4 } } : {}),
  };
}

function withRanges(link: Link): Link {
  const strength = link.effects['yes']?.['yes'];
  return strength === undefined
    ? { ...link, blocks: { yes: ranged(0.5) } }
    : { ...link, effects: { yes: { yes: ranged(strength.v) } } };
}

function ranged(v: number): Num {
  return { v, lo: Math.max(0, v - 0.1), hi: Math.min(1, v + 0.1) };
}

function seen(nodes: readonly Node[]): Evidence[] {
  const signs = nodes.filter(({ kind }) => kind === 'indicator');
  return signs.slice(0, 8).map(({ id }, index) => ({
    id: `e${index}`,
    node: id,
    on: index % 3 !== 0,
    type: 'virtual',
    likelihood: { no: 0.3 + (index % 4) * 0.1, yes: 0.8 },
  }));
}

function payoffsOf({ id }: Node, index: number): Payoff[] {
  return actors.map((actor, at) => ({
    id: `${actor.id}_${id}`,
    actor: actor.id,
    scope: [id],
    table: { no: { v: 0 }, yes: { v: ((index + at) % 2 === 0 ? 1 : -1) * (20 + index * 10) } },
  }));
}

function reason({ id }: Link): Note {
  return { id: `why_${id}`, text: 'As in the talks of two years ago, only slower.', on: [id] };
}
