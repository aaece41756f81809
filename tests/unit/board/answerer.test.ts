import { describe, expect, test } from 'vitest';
import { Answerer } from '../../../client/board/answerer.ts';
import { patchesBetween } from '../../../client/board/patches.ts';
import { must } from '../../../shared/base/must.ts';
import { below, seeded } from '../../../shared/base/prng.ts';
import { ask } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import type { Evidence, Scenario } from '../../../shared/model/scenario.ts';
import oracle from '../../oracle/iran.results.json' with { type: 'json' };
import { answerOf, lastOf, marginal } from '../../support/answer-of.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();

function withEvidence(scenario: Scenario, ...items: readonly Evidence[]): Scenario {
  const evidence = new Map(scenario.evidence);
  for (const item of items) evidence.set(item.id, item);
  return { ...scenario, evidence };
}

const hard = (id: string, node: string, state: string): Evidence => ({
  id,
  node,
  type: 'hard',
  state,
  on: true,
});

describe('[B4] the answer', () => {
  test('[B4] is the oracle’s for the Iran template, to 1e-9', () => {
    const found = answerOf(iran);
    expect(found.base.kind).toBe('exact');
    for (const [node, states] of Object.entries(oracle.baseline.marginals)) {
      const ids = must(found.states.get(node));
      for (const [state, text] of Object.entries(states)) {
        const at = ids.indexOf(state);
        expect(marginal(found.base, node)[at]).toBeCloseTo(Number(text), 9);
      }
    }
  });

  test('[B4] after any patches equals compiling and asking afresh, to the bit', () => {
    const seed = 20_261;
    const random = seeded(seed);
    const answerer = new Answerer();
    let scenario = iran;
    answerer.take(patchesBetween(undefined, scenario));
    for (let step = 0; step < 40; step += 1) {
      const next = edited(scenario, random);
      answerer.take(patchesBetween(scenario, next));
      scenario = next;
      const compiled = compile(scenario);
      const fresh = ask({ ...compiled });
      const { base } = lastOf(answerer);
      expect(base.kind, `seed ${seed}, step ${step}`).toBe(fresh.kind);
      if (fresh.kind === 'impossible' || base.kind === 'impossible') continue;
      expect(base.probabilityOfEvidence).toBe(fresh.probabilityOfEvidence);
      for (const [index, { id }] of compiled.network.variables.entries()) {
        expect(base.marginals.get(id), `seed ${seed}, step ${step}, ${id}`).toEqual([
          ...must(fresh.marginals[index]),
        ]);
      }
    }
  });

  test('[B4] to impossible evidence names a smallest conflict and offers to drop each part', () => {
    const found = answerOf(
      withEvidence(iran, hard('a', 'iran_response', 'rejects'), hard('b', 'us_relief', 'grant')),
    );
    expect(found.base).toEqual({ kind: 'impossible', conflict: ['a', 'b'] });
    const issue = must(found.issues.find(({ code }) => code === 'E-IMPOSSIBLE'));
    expect(issue.ids).toEqual(['a', 'b', 'iran_response', 'us_relief']);
    expect(issue.fixes.map(({ action }) => action)).toEqual([
      { do: 'switchEvidenceOff', evidence: 'a' },
      { do: 'switchEvidenceOff', evidence: 'b' },
    ]);
  });

  test('[B4] warns of evidence that fits together badly, and stops when it does not any more', () => {
    const odd = withEvidence(
      iran,
      hard('a', 'iran_response', 'rejects'),
      hard('b', 'agreement', 'verified'),
    );
    const answerer = new Answerer();
    answerer.take(patchesBetween(undefined, odd));
    const conflict = () => lastOf(answerer).issues.filter(({ code }) => code === 'W-CONFLICT');
    expect(conflict()).toHaveLength(1);
    expect(conflict()[0]?.ids).toEqual(expect.arrayContaining(['a', 'b', 'agreement']));
    answerer.take(patchesBetween(odd, iran));
    expect(conflict()).toEqual([]);
  });
});

describe('[B9] what-ifs', () => {
  test('[B9] are read as chosen and exchanged, as the oracle has both', () => {
    for (const { node, state, observe, do: done } of oracle.observe_vs_do) {
      const found = answerOf(iran, [{ node, state, mode: 'observe' }]);
      const other = answerOf(iran, [{ node, state, mode: 'do' }]);
      const verified = (side: 'chosen' | 'exchanged', of: typeof found) =>
        marginal(of.whatIf?.[side], 'agreement')[2];
      expect(verified('chosen', found), node).toBeCloseTo(Number(observe.V), 9);
      expect(verified('exchanged', found), node).toBeCloseTo(Number(done.V), 9);
      expect(verified('chosen', other), node).toBeCloseTo(Number(done.V), 9);
      expect(verified('exchanged', other), node).toBeCloseTo(Number(observe.V), 9);
      expect(found.base).toEqual(answerOf(iran).base);
    }
  });

  test('[B9] shared by the board leave the baseline alone, and give way to one’s own on the same card', () => {
    const shared = withEvidence(iran, { ...hard('w', 'talks', 'yes'), whatIf: true });
    const found = answerOf(shared);
    expect(found.base).toEqual(answerOf(iran).base);
    expect(found.whatIf).toEqual(
      answerOf(iran, [{ node: 'talks', state: 'yes', mode: 'observe' }]).whatIf,
    );
    const own = answerOf(shared, [{ node: 'talks', state: 'no', mode: 'observe' }]);
    expect(marginal(own.whatIf?.chosen, 'talks')).toEqual([1, 0]);
  });

  test('[B9] about a card or a state that is gone ask nothing', () => {
    expect(answerOf(iran, [{ node: 'gone', state: 'yes', mode: 'do' }]).whatIf).toBeUndefined();
    expect(answerOf(iran, [{ node: 'talks', state: 'gone', mode: 'do' }]).whatIf).toBeUndefined();
  });

  test('[B9] that set a card against its own evidence say so', () => {
    const found = answerOf(iran, [{ node: 'ru_ready', state: 'no', mode: 'do' }]);
    expect(found.whatIf?.chosen.kind).toBe('impossible');
    const issue = must(found.issues.find(({ code }) => code === 'E-DO-EVIDENCE'));
    expect(issue.ids[0]).toBe('ru_ready');
    expect(issue.fixes).toHaveLength(1);
  });
});

/** A random edit: another number, a card or link taken away, evidence set or dropped. */
function edited(scenario: Scenario, random: () => number): Scenario {
  const pick = <T>(items: Iterable<T>) => {
    const list = [...items];
    return must(list[below(random, list.length)]);
  };
  switch (below(random, 4)) {
    case 0: {
      const links = new Map(scenario.links);
      const link = pick(links.values());
      const v = random();
      const effects = Object.entries(link.effects).map(([parent, row]) => [
        parent,
        Object.fromEntries(Object.keys(row).map((child) => [child, { v: v / 2 }])),
      ]);
      const blocks = Object.keys(link.blocks).map((state) => [state, { v }]);
      links.set(link.id, {
        ...link,
        effects: Object.fromEntries(effects) as typeof link.effects,
        blocks: Object.fromEntries(blocks) as typeof link.blocks,
      });
      return { ...scenario, links };
    }
    case 1: {
      const links = new Map(scenario.links);
      if (links.size > 10) links.delete(pick(links.keys()));
      return { ...scenario, links };
    }
    case 2: {
      const node = pick(scenario.nodes.values());
      const state = pick(node.states).id;
      return withEvidence(scenario, hard(`e-${below(random, 3)}`, node.id, state));
    }
    default: {
      const evidence = new Map(scenario.evidence);
      for (const id of [...evidence.keys()].slice(0, 2)) evidence.delete(id);
      return { ...scenario, evidence };
    }
  }
}
