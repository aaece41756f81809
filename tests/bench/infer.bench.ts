import { describe, expect, test } from 'vitest';
import { compile } from '../../shared/model/compile.ts';
import { createCompiler } from '../../shared/model/create-compiler.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import { hard, lattice, manyCauses } from '../support/small-networks.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };
import type { Network } from '../../shared/model/network.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

/** Milliseconds that the worker may take from an edit of the Iran board to its answer. */
const limitMs = 2;

/** Median and 95th percentile of the milliseconds of a repeated act, after a warm-up. */
function measure(act: (round: number) => void, rounds = 300): { median: number; p95: number } {
  for (let round = 0; round < rounds; round += 1) act(round);
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    act(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (rounds - 1))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

function show(what: string, { median, p95 }: { median: number; p95: number }, limit?: number) {
  const against =
    limit === undefined ? '' : `   limit ${limit} ms, ratio ${(median / limit).toFixed(3)}`;
  console.log(
    `${what.padEnd(58)} ${median.toFixed(3).padStart(9)} ms   p95 ${p95.toFixed(3)} ms${against}`,
  );
}

/** The scenario with one link's number moved a little, everything else the same objects. */
function scrubbed(scenario: Scenario, round: number): Scenario {
  const link = scenario.links.get('l06');
  if (!link) throw new Error('the template has lost its link l06');
  const effects = { active: { accepts: { v: 0.1 + 0.001 * (round % 100) } } };
  return { ...scenario, links: new Map([...scenario.links, ['l06', { ...link, effects }]]) };
}

/** The network with the first variable's numbers moved a little. */
function nudged(network: Network, round: number): Network {
  const share = 0.3 + 0.001 * (round % 100);
  const values = Float64Array.of(1 - share, share);
  const variables = network.variables.map((variable, index) =>
    index === 0 ? { ...variable, cpd: { kind: 'table' as const, values } } : variable,
  );
  return { variables };
}

describe('inference', () => {
  test('[I26] the Iran template in the worker', () => {
    const { scenario } = readJson(template);
    const cold = measure((round) => {
      const compiled = compile(scrubbed(scenario, round));
      createEngine(compiled.network).answer(compiled);
    });
    show('Iran: compile everything, new tree, answer', cold, limitMs);
    const compiler = createCompiler();
    const engine = createEngine(compiler(scenario).network);
    const warm = measure((round) => {
      const compiled = compiler(scrubbed(scenario, round));
      engine.update(compiled.network);
      engine.answer(compiled);
    });
    show('Iran: one number changed, answer', warm, limitMs);
    const { interventions, findings } = compiler(scenario);
    const learnt = measure((round) => {
      engine.answer({ interventions, findings: [...findings, hard('x', 'talks', round % 2)] });
    });
    show('Iran: one finding changed, answer', learnt, limitMs);
    expect(warm.median).toBeLessThan(limitMs);
  });

  test.each([
    ['100 variables in a lattice', lattice(10)],
    [
      'an effect of 40 causes',
      manyCauses(40, { leak: 0.1, prior: () => 0.2, strength: () => 0.3 }),
    ],
  ])('[I26] %s', (what, network) => {
    const nothing = { interventions: [], findings: [] };
    const fresh = measure((round) => {
      createEngine(nudged(network, round)).answer(nothing);
    }, 40);
    show(`${what}: new tree, answer`, fresh);
    const engine = createEngine(network);
    const updated = measure((round) => {
      engine.update(nudged(network, round));
      engine.answer(nothing);
    }, 40);
    show(`${what}: one number changed, answer`, updated);
    console.log(
      `${''.padEnd(58)} ${(updated.median / fresh.median).toFixed(3).padStart(9)} of a new tree`,
    );
  });
});
