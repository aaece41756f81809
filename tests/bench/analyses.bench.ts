import { expect, test } from 'vitest';
import { ablation } from '../../shared/analyses/ablation.ts';
import { bestResponse } from '../../shared/analyses/best-response.ts';
import { bounds } from '../../shared/analyses/bounds.ts';
import { informativeness } from '../../shared/analyses/informativeness.ts';
import { monteCarlo } from '../../shared/analyses/monte-carlo.ts';
import { paths } from '../../shared/analyses/paths.ts';
import { sensitivity } from '../../shared/analyses/sensitivity.ts';
import { finish } from '../../shared/analyses/steps.ts';
import { storylines } from '../../shared/analyses/storylines.ts';
import { valueOfInformation } from '../../shared/analyses/value-of-information.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import { bigBoard } from '../support/big-board.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);
const target = { node: 'agreement', states: ['interim', 'verified'] };
const change = { node: 'ru_mediation', from: 'none', to: 'active' };

/** Milliseconds that a question about the Iran board may take; undefined where none is promised. */
const questions: readonly [string, () => unknown, number | undefined][] = [
  ['tornado of all 73 numbers', () => finish(sensitivity(scenario, target)), 50],
  [
    '256 corners and 1,000 samples',
    () => [finish(bounds(scenario, target)), finish(monteCarlo(scenario, target))],
    500,
  ],
  ['ten storylines', () => finish(storylines(scenario, 10)), undefined],
  ['what to find out', () => informativeness(scenario, target), undefined],
  ['what knowing is worth', () => finish(valueOfInformation(scenario)), undefined],
  ['best responses', () => finish(bestResponse(scenario)), undefined],
  ['what each link adds', () => finish(ablation(scenario, target)), undefined],
  ['ways with their shares', () => finish(paths(scenario, change, target)), undefined],
];

/** A board of 300 cards, half of which can matter to this target. */
const large = bigBoard(300);
const far = { node: 'n284', states: ['yes'] };
const waysFrom = (node: string) => finish(paths(large, { node, from: 'no', to: 'yes' }, far));

const largeQuestions: typeof questions = [
  ['tornado of all 750 numbers', () => finish(sensitivity(large, far)), undefined],
  ['ways over 13 arrows', () => waysFrom('n193'), undefined],
  ['ways over 24 arrows', () => waysFrom('n179'), undefined],
];

test.each(questions)('[Y17] %s', (...question) => measure('Iran', question));

test.each(largeQuestions)('[Y21] %s', (...question) => measure('300 cards', question));

function measure(board: string, [what, ask, limit]: (typeof questions)[number]): void {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) ask();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    ask();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[4] ?? NaN;
  const against =
    limit === undefined ? '' : `   limit ${limit} ms, ratio ${(median / limit).toFixed(2)}`;
  console.log(`${board}: ${what.padEnd(32)} ${median.toFixed(1).padStart(7)} ms${against}`);
  expect(median).toBeLessThan(limit ?? Infinity);
}
