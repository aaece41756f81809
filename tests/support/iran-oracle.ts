import { readFileSync } from 'node:fs';
import { readJson } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

interface Oracle {
  readonly cpt: Readonly<Record<string, { readonly rows: Readonly<Record<string, string[]>> }>>;
  readonly baseline: {
    readonly P_evidence: string;
    readonly marginals: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly sensitivity: { readonly params: readonly { readonly param: string }[] };
}

function text(name: string): string {
  return readFileSync(new URL(`../oracle/${name}`, import.meta.url), 'utf8');
}

/** The exact answers about the Iran scenario that the tests of the model compare with. */
export const oracle = JSON.parse(text('iran.results.json')) as Oracle;

/** The oracle's own file, as text. */
export const oracleFile = text('iran.template.json');

export function oracleScenario(): Scenario {
  return readJson(oracleFile).scenario;
}
