import type { Compiled } from './compiled.ts';
import { createCompiler } from './create-compiler.ts';
import type { Scenario } from './scenario.ts';

/**
 * What a scenario means: a network, evidence, and everything that is missing or wrong (model.md §0).
 * Pure and total: never throws, whatever edits have merged; the same scenario gives the same doubles
 * on every machine, because only + − × ÷ are used, in an order that ids decide.
 */
export function compile(scenario: Scenario): Compiled {
  return createCompiler()(scenario);
}
