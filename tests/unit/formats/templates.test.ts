import { describe, expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { findTemplate, templates } from '../../../shared/templates/list.ts';
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

describe('[F7] what a template says', () => {
  test('[F7] is illustrative where its numbers are invented', () => {
    expect(iran().meta.illustrative).toBe(true);
  });

  test('[F7] is cited, and attached to things that are there', () => {
    const scenario = iran();
    const ids = ['nodes', 'links', 'evidence', 'payoffs'] as const;
    const there = new Set(ids.flatMap((name) => [...scenario[name].keys()]));
    for (const note of scenario.notes.values()) {
      expect(scenario.sources.has(note.cite ?? ''), note.id).toBe(true);
      expect(note.on.filter((id) => !there.has(id))).toEqual([]);
    }
    for (const evidence of scenario.evidence.values()) {
      expect(scenario.notes.has(evidence.note ?? '')).toBe(true);
    }
  });
});

describe('[F8] the layout of a template', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    '[F8] of %s leaves air around every card',
    (_, template) => {
      const { nodes, notes } = template.scenario();
      const places = [...nodes.values(), ...notes.values()].flatMap(({ pos }) => pos ?? []);
      const near = places.filter((a, at) =>
        places.some(
          (b, other) => other > at && Math.abs(a.x - b.x) < 230 && Math.abs(a.y - b.y) < 150,
        ),
      );
      expect(near).toEqual([]);
    },
  );

  test('[F8] of the mediated offer runs through the phases from left to right', () => {
    const { nodes, phases } = iran();
    const order = [...phases.keys()];
    const columns = order.map((phase) =>
      [...nodes.values()].filter((node) => node.phase === phase).map(({ pos }) => pos.x),
    );
    for (const [at, column] of columns.entries()) {
      const next = columns[at + 1] ?? [Infinity];
      expect(Math.max(...column) + 200).toBeLessThan(Math.min(...next));
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
