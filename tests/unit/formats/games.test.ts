import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moveProfiles } from '../../../shared/analyses/move-profiles.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { writeEfg } from '../../../shared/formats/games/write-efg.ts';
import { oracleScenario } from '../../support/iran-oracle.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };

const golden = readFileSync(new URL('../../oracle/exports/iran.efg', import.meta.url), 'utf8');

test('[Y16] the thirty feasible combinations of moves have the published points', () => {
  const found = finish(moveProfiles(oracleScenario()));
  expect(found?.moves.map(({ id }) => id)).toEqual(results.move_game.moves);
  expect(found?.profiles).toHaveLength(results.move_game.n_profiles);
  for (const { profile, ...points } of results.move_game.payoffs) {
    const ours = found?.profiles.find(({ options }) => options.join() === profile.join());
    for (const [actor, wanted] of Object.entries(points)) {
      expect(Math.abs((ours?.utilities[actor] ?? NaN) - Number(wanted))).toBeLessThan(1e-9);
    }
  }
});

test('[F26] the move game for Gambit is the golden file but for its title', () => {
  const scenario = oracleScenario();
  const profiles = finish(moveProfiles(scenario));
  if (!profiles) throw new Error('no game');
  const lines = writeEfg(scenario, profiles).trimEnd().split('\n');
  const wanted = golden.trimEnd().split('\n');
  expect(lines[0]).toContain('EFG 2 R "US request');
  expect(lines[0]?.split('{')[1]).toBe(wanted[0]?.split('{')[1]);
  expect(lines.slice(1)).toEqual(wanted.slice(1));
});
