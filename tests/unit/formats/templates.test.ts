import { describe, expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { findTemplate } from '../../../shared/templates/list.ts';
import { must } from '../../../shared/base/must.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { ask } from '../../../shared/infer/engine.ts';
import { oracle, oracleScenario } from '../../support/iran-oracle.ts';

const iran = (): Scenario => must(findTemplate('iran-mediation')).scenario();

describe('[F6] the mediated offer', () => {
  test('[F6] has the oracle’s numbers, card by card and link by link', () => {
    const [ours, theirs] = [compile(iran()), compile(oracleScenario())];
    expect(ours).toEqual(theirs);
    const ranges = (scenario: Scenario) =>
      [...scenario.links].map(([id, { effects, blocks, necessity }]) => [
        id,
        effects,
        blocks,
        necessity,
      ]);
    expect(ranges(iran())).toEqual(ranges(oracleScenario()));
    expect([...iran().payoffs]).toEqual([...oracleScenario().payoffs]);
  });

  test('[F6] gives the oracle’s baseline', () => {
    const { network, interventions, findings, issues } = compile(iran());
    const answer = ask({ network, interventions, findings });
    if (answer.kind !== 'exact') throw new Error(answer.kind);
    expect(issues).toEqual([]);
    expect(answer.probabilityOfEvidence).toBeCloseTo(Number(oracle.baseline.P_evidence), 9);
    for (const [at, { id, states }] of network.variables.entries()) {
      for (const [state, name] of states.entries()) {
        const want = Number(oracle.baseline.marginals[id]?.[name]);
        expect(answer.marginals[at]?.[state], `${id}=${name}`).toBeCloseTo(want, 9);
      }
    }
  });
});

test('[F9] the blank board holds nothing but notes that teach the first minute', () => {
  const scenario = must(findTemplate('blank')).scenario();
  expect(scenario.nodes.size + scenario.links.size + scenario.actors.size).toBe(0);
  expect([...scenario.notes.values()].every((note) => note.pos !== undefined)).toBe(true);
  // A note card shows six lines.
  expect([...scenario.notes.values()].filter((note) => note.text.length > 150)).toEqual([]);
  expect(findTemplate('nothing')).toBeUndefined();
});
