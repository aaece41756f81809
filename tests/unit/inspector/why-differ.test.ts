import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../client/board/answer-state.ts';
import { ancestorsOf, movedCauses, whyTheyDiffer } from '../../../client/what-if/why-differ.ts';
import type { Link, Node } from '../../../shared/model/scenario.ts';

const link = (id: string, from: string, to: string, kind: Link['kind'] = 'promotes') =>
  [id, { id, from, to, kind } as Link] as const;
const node = (id: string) => [id, { id, label: id.toUpperCase() } as Node] as const;
const reading = (marginals: Record<string, readonly number[]>): Reading => ({
  kind: 'exact',
  probabilityOfEvidence: 1,
  marginals: new Map(Object.entries(marginals)),
});

const scenario = {
  nodes: new Map([node('a'), node('b'), node('c'), node('d')]),
  links: new Map([
    link('1', 'a', 'b'),
    link('2', 'b', 'c'),
    link('3', 'd', 'c', 'relates'),
    link('4', 'c', 'a'),
  ]),
};
const suspended = new Map([['4', []]]);

describe('why observing and doing differ', () => {
  test('[U48] causes are followed upstream over the links that count', () => {
    expect([...ancestorsOf(scenario, suspended, ['c'])].sort()).toEqual(['a', 'b']);
  });

  test('[U48] the causes that the observation moved are named, most moved first', () => {
    const base = reading({ a: [0.5, 0.5], b: [0.4, 0.6], c: [0.3, 0.7] });
    const observed = reading({ a: [0.35, 0.65], b: [0.1, 0.9], c: [0, 1] });
    const causes = movedCauses(scenario, suspended, ['c'], base, observed, 1);
    expect(causes.map(({ node }) => node)).toEqual(['b', 'a']);
    expect(causes[0]?.moved).toBeCloseTo(0.3, 12);
    expect(
      whyTheyDiffer({ observed: 0.9, done: 0.6, causes, hasCauses: true, several: false }),
    ).toBe(
      'They differ because learning it also tells us about “B” and “A”; doing it cuts that off.',
    );
  });

  test('[U48] without causes both agree, and the sentence says so', () => {
    const input = { observed: 0.4, done: 0.4, causes: [], hasCauses: false, several: false };
    expect(whyTheyDiffer(input)).toMatch(/^Both agree: nothing on the board causes it/);
  });

  test('[U48] a what-if that contradicts the evidence is told in words', () => {
    const input = { observed: undefined, done: 0.4, causes: [], hasCauses: true, several: false };
    expect(whyTheyDiffer(input)).toMatch(/cannot be learnt/);
  });
});
