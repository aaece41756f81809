import type { Id } from '../base/ids.ts';
import { emptyScenario } from '../model/empty-scenario.ts';
import type {
  Actor,
  Constraint,
  Evidence,
  Link,
  Meta,
  Node,
  Note,
  Payoff,
  Phase,
  Scenario,
  Settings,
  Source,
} from '../model/scenario.ts';
import { byId } from './records.ts';

/** What a template says of itself. */
interface About extends Pick<Meta, 'title' | 'horizon' | 'storyNodes' | 'rounds'> {
  readonly id: Id;
  readonly target: Settings['target'];
}

/** A template's records, each collection as a list. */
interface Records {
  readonly actors: readonly Actor[];
  readonly phases: readonly Phase[];
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly payoffs: readonly Payoff[];
  readonly constraints?: readonly Constraint[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
}

/** The scenario of a template with invented numbers, flagged as such. */
export function scenarioOf({ target, ...about }: About, records: Records): Scenario {
  return {
    meta: {
      ...emptyScenario.meta,
      ...about,
      illustrative: true,
      settings: { ...emptyScenario.meta.settings, ...(target ? { target } : {}) },
      schemaVersion: 1,
    },
    actors: byId(records.actors),
    phases: byId(records.phases),
    groups: new Map(),
    nodes: byId(records.nodes),
    links: byId(records.links),
    evidence: byId(records.evidence),
    payoffs: byId(records.payoffs),
    constraints: byId(records.constraints ?? []),
    notes: byId(records.notes),
    sources: byId(records.sources),
  };
}
