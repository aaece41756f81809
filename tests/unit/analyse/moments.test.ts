import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { printJson } from '../../../shared/formats/write-json.ts';
import { keepMoment, keptMoment } from '../../../client/analyse/questions/moments.ts';
import { iranScenario } from '../../support/iran.ts';

test('[Y43] a remembered moment is the board as it was, each board its own', async () => {
  const scenario = iranScenario();
  expect(await keptMoment('one')).toBeUndefined();
  expect(await keepMoment('one', { scenario, at: 1000 })).toBe(true);
  const kept = await keptMoment('one');
  expect(kept?.at).toBe(1000);
  expect(kept && printJson(kept.scenario)).toBe(printJson(scenario));
  expect(await keptMoment('two')).toBeUndefined();
});

test('[Y43] a later moment takes the place of an earlier one', async () => {
  const scenario = iranScenario();
  const later = { ...scenario, meta: { ...scenario.meta, title: 'Later' } };
  await keepMoment('three', { scenario, at: 1 });
  await keepMoment('three', { scenario: later, at: 2 });
  expect((await keptMoment('three'))?.scenario.meta.title).toBe('Later');
});
