import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyseCommand } from '../../../server/cli/analyse.ts';
import { runCli } from '../../support/run-cli.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };

const iran = fileURLToPath(new URL('../../oracle/iran.template.json', import.meta.url));

test('[Y6] parley analyse prints the tornado of the target that it is asked about', async () => {
  const { code, out } = await runCli(
    analyseCommand,
    iran,
    '--what',
    'tornado',
    '--target',
    'escalation=yes',
  );
  expect(code).toBe(0);
  const { influences } = JSON.parse(out) as { influences: readonly { param: string }[] };
  expect(influences.map(({ param }) => param)).toEqual(results.sensitivity.tornado_X);
});

test.each([
  [['--what', 'nothing'], 2, '--what takes marginals'],
  [['--what', 'bounds', '--target', 'gone=yes'], 1, 'there is no node “gone”'],
  [['--what', 'bounds', '--target', 'agreement=gone'], 1, 'has no state “gone”; it has none'],
  [['--what', 'marginals', '--target', 'gone=yes'], 1, 'there is no node “gone”'],
  [['--what', 'curve', '--param', 'gone'], 1, 'there is no number “gone”; --what tornado names'],
  [['--what', 'bounds', '--top', '0'], 2, '--top takes a whole number'],
])('[Y6] parley analyse says what is wrong with %j', async (args, expected, words) => {
  const { code, out, err } = await runCli(analyseCommand, iran, ...args);
  expect([code, out]).toEqual([expected, '']);
  expect(err).toContain(words);
});

test('[Y6] evidence that cannot be has no analysis, and says so', async () => {
  const args = ['--what', 'tornado', '--evidence', 'us_relief=grant'];
  const { code, err } = await runCli(
    analyseCommand,
    iran,
    ...args,
    '--evidence',
    'iran_response=rejects',
  );
  expect(code).toBe(1);
  expect(err).toContain('no answer');
});

test('[Y6] knowing what changes no decision is worth exactly nothing, without the rounding', async () => {
  const { code, out } = await runCli(analyseCommand, iran, '--what', 'voi');
  expect(code).toBe(0);
  const found = JSON.parse(out) as readonly { worth: readonly { points: number }[] }[];
  const points = found.flatMap(({ worth }) => worth.map((entry) => entry.points));
  expect(points.filter((value) => value > 0 && value < 1e-9)).toEqual([]);
  expect(points.filter((value) => value > 0.01).length).toBeGreaterThan(0);
});
