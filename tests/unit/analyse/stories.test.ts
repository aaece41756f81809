import { expect, test } from 'vitest';
import { finish } from '../../../shared/analyses/steps.ts';
import { storylines } from '../../../shared/analyses/storylines.ts';
import { linksAmong } from '../../../client/analyse/questions/links-among.ts';
import { quoted } from '../../../client/analyse/parts/names.ts';
import { byPhase, clausesOf } from '../../../client/analyse/questions/story-clauses.ts';
import { iranScenario } from '../../support/iran.ts';

const scenario = iranScenario();
const found = finish(storylines(scenario, 4));

test('[Y40] a story’s clauses are its sentence, and say where it leaves the likeliest one', () => {
  if (found === undefined) throw new Error('the Iran board has stories');
  for (const [at, { text }] of found.list.entries()) {
    const words = clausesOf(scenario, found, at).map((clause) => clause.words);
    expect(`${words.join('; ')}.`).toBe(text);
  }
  expect(clausesOf(scenario, found, 0).some(({ isOther }) => isOther)).toBe(false);
  const others = clausesOf(scenario, found, 2).filter(({ isOther }) => isOther);
  expect(others.map(({ node }) => node)).toEqual(['escalation']);
});

test('[Y40] what a story tells stands under the phases of its cards, without phase last', () => {
  const homeless = new Map(scenario.nodes);
  const talks = homeless.get('talks');
  if (talks === undefined) throw new Error('the Iran board has talks');
  const { phase: _, ...rest } = talks;
  homeless.set('talks', rest);
  const items = [{ node: 'agreement' }, { node: 'talks' }, { node: 'us_posture' }];
  const groups = byPhase({ ...scenario, nodes: homeless }, items);
  expect(groups.map(({ items: inside }) => inside.map(({ node }) => node))).toEqual([
    ['us_posture'],
    ['agreement'],
    ['talks'],
  ]);
  expect(groups.at(-1)?.phase).toBe('');
});

test('[Y40] the links of a story are those between its cards', () => {
  const among = linksAmong(scenario.links, new Set(['ru_mediation', 'iran_response', 'talks']));
  expect(among.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    'iran_response talks',
    'iran_response talks',
    'ru_mediation iran_response',
    'ru_mediation talks',
  ]);
});

test('[Y48] a name is quoted in a sentence, a long one cut after a word', () => {
  expect(quoted('Talks')).toBe('“Talks”');
  const long = `${'Talks of some kind take place, '.repeat(4)}or not`;
  expect(quoted(long)).toMatch(/^“Talks of some kind take place, .{20,50}[a-z] …”$/);
  expect(quoted('x'.repeat(100))).toBe(`“${'x'.repeat(72)} …”`);
});
