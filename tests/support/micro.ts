import { readFileSync } from 'node:fs';
import { readJson } from '../../shared/formats/read-json.ts';
import type { Num, Scenario } from '../../shared/model/scenario.ts';

type Rows = Readonly<Record<string, readonly string[]>>;
type Network = Readonly<Record<string, unknown>>;

type Scores = Readonly<Record<string, number>>;

/** Shapes of the formula cases that tests of the model read. */
interface Cases {
  readonly M01: Case<Network, { readonly cpt_y: Rows }>;
  readonly M02: Case<
    readonly (readonly [number, number])[],
    readonly { kind: string; s?: string; q?: string; issue?: string }[]
  >;
  readonly M03: Case<Network, { readonly cpt_y: Rows }>;
  readonly M04: Case<Network, { readonly cpt_y: Rows }>;
  readonly M05: Case<Network, object>;
  readonly M07: Case<
    object,
    Readonly<Record<'a' | 'b' | 'c' | 'd', number>> &
      Readonly<Record<'value' | 'derivative' | 'at_0.6' | 'at_0.9', string>>
  >;
  readonly M16: Case<object, Readonly<Record<'MEU' | 'EVPI' | 'EVSI', string>>>;
  readonly M23: Case<object, Readonly<Record<'low' | 'high', string>>>;
  readonly M24: Case<object, Readonly<Record<'alpha' | 'beta' | 'mean' | 'sd', number>>>;
  readonly M15: Case<
    { readonly T: number },
    Readonly<Record<'prior' | 'given_concession@1=yes', Readonly<Record<string, string>>>>
  >;
  readonly M17: Case<{ readonly p: readonly number[] }, readonly string[]>;
  readonly M18: Case<{ readonly words: readonly string[] }, readonly unknown[]>;
  readonly M19: Case<
    { readonly p: readonly (readonly number[])[] },
    readonly (readonly string[])[]
  >;
  readonly M20: Case<
    { readonly rows: readonly (readonly (number | null)[])[] },
    readonly { ok?: readonly (number | string)[]; issue?: string | null }[]
  >;
  readonly M21: Case<{ readonly text: readonly string[] }, readonly unknown[]>;
  readonly M30: Case<
    { readonly impacts: Readonly<Record<'A:a1' | 'A:a2' | 'B:b1' | 'B:b2', Scores>> },
    readonly (readonly string[])[]
  >;
  readonly M26: Case<object, { readonly lo: number; readonly hi: number }>;
  readonly M22: Case<
    { readonly links: readonly DrawnLink[] },
    { live: string[]; suspended: Record<string, string[]> }
  >;
}

interface Case<Input, Expected> {
  readonly input: Input;
  readonly expected: Expected;
}

interface DrawnLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lamport: number;
  readonly lag?: number;
}

const file = new URL('../oracle/micro.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly { id: string }[] };

/** One formula case of the oracle. */
export function microCase<Id extends keyof Cases>(id: Id): Cases[Id] {
  const found: unknown = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no case ${id}`);
  return found as Cases[Id];
}

/** A scenario from as little as a test needs to say. */
export function scenarioOf(file: Readonly<Record<string, unknown>>): Scenario {
  return readJson({ nodes: {}, ...file }).scenario;
}

/** A no-or-yes event. */
export function event(leak?: number | Num, more: Readonly<Record<string, unknown>> = {}) {
  return { kind: 'event', ...(leak === undefined ? {} : { leak: { yes: leak } }), ...more };
}

/** States without labels of their own, absent one first. */
export function states(...ids: readonly string[]) {
  return ids.map((id) => ({ id, label: id, phrase: '' }));
}
