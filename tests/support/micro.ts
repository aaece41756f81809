import { readFileSync } from 'node:fs';
import { readJson } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

interface Case {
  readonly id: string;
  readonly input: unknown;
  readonly expected: unknown;
}

const file = new URL('../oracle/micro.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };

/** One formula case of the oracle; the caller knows its shape. */
export function microCase<Input, Expected>(id: string): { input: Input; expected: Expected } {
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no case ${id}`);
  return found as { input: Input; expected: Expected };
}

/** A scenario from as little as a test needs to say. */
export function scenarioOf(file: Readonly<Record<string, unknown>>): Scenario {
  return readJson({ nodes: {}, ...file }).scenario;
}

/** A no-or-yes event. */
export function event(leak?: number, more: Readonly<Record<string, unknown>> = {}) {
  return { kind: 'event', ...(leak === undefined ? {} : { leak: { yes: leak } }), ...more };
}

/** States without labels of their own, absent one first. */
export function states(...ids: readonly string[]) {
  return ids.map((id) => ({ id, label: id, phrase: '' }));
}
