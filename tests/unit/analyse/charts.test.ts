import { expect, test } from 'vitest';
import { openness, settledWords } from '../../../client/analyse/questions/settled-words.ts';
import { listed, listedFew } from '../../../client/analyse/parts/names.ts';
import { scalesOf } from '../../../client/analyse/parts/own-scale.ts';
import { readPoints, withPoints, worthOf } from '../../../client/analyse/questions/worth-of.ts';
import { csvOf, shownCell, unmarked } from '../../../client/charts/chart-table.ts';
import { ownGain, ownPoints } from '../../../client/charts/own-points.ts';
import { iranScenario } from '../../support/iran.ts';

test('[Y41] what finding out would settle is said in words, from all of it to nothing', () => {
  expect(settledWords(1)).toBe('it would settle the question');
  expect(settledWords(0.356)).toBe('it would settle a good part of the question');
  expect(settledWords(0.001)).toBe('it would tell hardly anything');
  expect(settledWords(0)).toBe('it would tell nothing');
  expect(openness([0.5, 0.5])).toBe(1);
  expect(openness([1, 0])).toBe(0);
});

test('[Y41] points of an actor’s own scale are read with one decimal and never as nothing', () => {
  expect([-4.5534, 12, 0, 0.01].map(ownPoints)).toEqual(['−4.6', '12.0', '0', '0.0']);
  expect([0.2273, 0.006, 0, -3].map(ownGain)).toEqual(['+0.2', 'under 0.1', '0', '−3.0']);
});

test('[Y41] each actor stands between the least and the most that its payoffs add up to', () => {
  const scenario = iranScenario();
  const [scale] = scalesOf(scenario, { ru: -2.4 });
  expect(scale).toMatchObject({ title: 'Russia', now: -2.4, before: undefined });
  const sum = (pick: (values: readonly number[]) => number) =>
    [...scenario.payoffs.values()]
      .filter(({ actor }) => actor === 'ru')
      .reduce((total, { table }) => total + pick(Object.values(table).map(({ v }) => v)), 0);
  expect(scale?.worst).toBe(sum((values) => Math.min(...values)));
  expect(scale?.best).toBe(sum((values) => Math.max(...values)));
});

test('[Y41] a table keeps its numbers exact and shows them as their column says', () => {
  expect(shownCell('Share', 0.138)).toBe('13.8%');
  expect(shownCell('Change (points)', -0.0123)).toBe('−1.2');
  expect(shownCell('Worth (own points)', -4.5534)).toBe('−4.6');
  expect(shownCell('Told (bits)', 0.2474)).toBe('0.247');
  expect(shownCell('Card', undefined)).toBe('—');
  expect(unmarked('Worth (own points)')).toBe('Worth');
  const csv = csvOf({ columns: ['Card', 'Worth (own points)'], rows: [['=A, b', -4.5534]] });
  expect(csv).toBe('Card,Worth (own points)\r\n"\'=A, b",-4.5534\r\n');
});

test('[Y46] what a card is worth is one term, whose other states keep their points', () => {
  const scenario = iranScenario();
  const known = worthOf(scenario, 'us', 'agreement');
  const states = scenario.nodes.get('agreement')?.states.map(({ id }) => id) ?? [];
  const next = withPoints(scenario, 'us', 'agreement', 'verified', 77);
  expect(next.id).toBe(known?.id);
  expect(Object.keys(next.table).sort()).toEqual([...states].sort());
  expect(next.table['verified']).toEqual({ v: 77 });
  expect(next.table['interim']?.v).toBe(known?.table['interim']?.v ?? 0);
  const fresh = withPoints({ ...scenario, payoffs: new Map() }, 'us', 'talks', 'yes', -5);
  expect(fresh).toEqual({ actor: 'us', scope: ['talks'], table: { no: { v: 0 }, yes: { v: -5 } } });
});

test('[Y46] points are read as people type them, and nothing beyond the scale', () => {
  expect(['12', ' −7,5 ', '-100', '+3'].map(readPoints)).toEqual([12, -7.5, -100, 3]);
  expect(['', 'ten', '101', '1e2', '5%'].map(readPoints)).toEqual(Array(5).fill(undefined));
});

test('[Y41] of many names a few are told and the others counted', () => {
  expect(listed(['A'])).toBe('A');
  expect(listed(['A', 'B', 'C'], 'or')).toBe('A, B or C');
  expect(listedFew(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D and E');
  expect(listedFew(['A', 'B', 'C', 'D', 'E', 'F'], 'or')).toBe('A, B, C, D or 2 other cards');
});
