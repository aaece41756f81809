import { describe, expect, test } from 'vitest';
import { applyPatches } from '../../../client/board/apply-patches.ts';
import { emptyScenario } from '../../../shared/model/empty-scenario.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { must } from '../../../shared/base/must.ts';
import { iranScenario } from '../../support/iran.ts';

describe('[B2] what the inference worker is told', () => {
  test('[B2] makes its copy equal to the scenario, from nothing and from any earlier state', () => {
    const scenario = iranScenario();
    const whole = applyPatches(emptyScenario, patchesBetween(undefined, scenario));
    expect(whole.nodes).toEqual(scenario.nodes);
    expect(whole.links).toEqual(scenario.links);
    expect(whole.meta).toEqual(scenario.meta);

    const nodes = new Map(scenario.nodes);
    nodes.delete('spoiler');
    const talks = must(nodes.get('talks'));
    nodes.set('talks', { ...talks, ordered: !talks.ordered });
    nodes.set('a_new_one', { ...talks, id: 'a_new_one' });
    const next = { ...scenario, nodes };
    const patches = patchesBetween(scenario, next);
    expect(patches).toHaveLength(3);
    const copy = applyPatches(whole, patches);
    expect([...copy.nodes.keys()]).toEqual([...nodes.keys()].sort());
    expect(copy.nodes.get('talks')).toEqual(nodes.get('talks'));
    expect(copy.links).toBe(whole.links);
  });

  test('[B2] is nothing when only notes and sources change', () => {
    const scenario = iranScenario();
    const notes = new Map(scenario.notes);
    notes.set('extra', { id: 'extra', text: 'typed', on: [] });
    expect(patchesBetween(scenario, { ...scenario, notes })).toEqual([]);
  });
});
