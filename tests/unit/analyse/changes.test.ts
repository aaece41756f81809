import { expect, test } from 'vitest';
import { differences } from '../../../shared/analyses/differences.ts';
import { printJson } from '../../../shared/formats/write-json.ts';
import { editWords } from '../../../client/analyse/questions/edit-words.ts';
import { firmness } from '../../../client/analyse/questions/firmness.ts';
import { fitWords } from '../../../client/analyse/questions/fit-words.ts';
import { readBoardFile } from '../../../client/analyse/questions/read-board-file.ts';
import { iranScenario } from '../../support/iran.ts';

const scenario = iranScenario();

function file(text: string, size = text.length) {
  return { name: 'board.json', size, text: () => Promise.resolve(text) };
}

test('[Y43] an edit is named by what it is about, also when that is gone', () => {
  const links = new Map(scenario.links);
  links.delete('l08');
  const evidence = new Map(scenario.evidence);
  evidence.delete('e2');
  const nodes = new Map(scenario.nodes);
  const posture = nodes.get('us_posture');
  if (posture === undefined) throw new Error('the Iran board has a posture');
  nodes.set('us_posture', { ...posture, policy: { mode: 'fixed', option: 'offer' } });
  const now = { ...scenario, links, evidence, nodes };
  const words = differences(scenario, now).map((edit) => editWords(now, scenario, edit));
  expect(words).toEqual([
    { title: 'US sanctions posture', what: 'now fixed' },
    { title: expect.stringMatching(/ → Iran.s response/), what: 'link taken away' },
    { title: expect.stringMatching(/^Hardliners/), what: 'evidence taken away' },
  ]);
});

test('[Y43] a changed link says from which number to which', () => {
  const links = new Map(scenario.links);
  const link = links.get('l08');
  if (link === undefined) throw new Error('the Iran board has this link');
  links.set('l08', { ...link, blocks: { yes: { v: 0.8 } } });
  const now = { ...scenario, links };
  const [edit] = differences(scenario, now);
  expect(edit && editWords(now, scenario, edit).what).toBe('30% → 80%');
});

test('[Y43] a file is a board, or the reason why not in one sentence', async () => {
  const read = await readBoardFile(file(printJson(scenario)));
  expect('scenario' in read && printJson(read.scenario)).toBe(printJson(scenario));
  for (const broken of [file('{'), file('{"a": 1}'), file('', 1e12)]) {
    const found = await readBoardFile(broken);
    expect('problem' in found && found.problem).toMatch(/^“board\.json” is .*\.$/);
  }
});

test('[Y44] how evidence fits together is said in words, in either direction', () => {
  expect(fitWords(0)).toMatch(/nothing to do with each other: they neither/);
  expect(fitWords(0.5)).toMatch(/rubs a little: 1\.4 times less likely/);
  expect(fitWords(3)).toMatch(/fits together badly: 8\.0 times less likely/);
  expect(fitWords(-1)).toMatch(/fits together well: 2\.0 times likelier/);
});

test('[Y44] a combination is as firm as its smallest lead', () => {
  expect([0, 1, 2, 5, Infinity].map(firmness)).toEqual([
    'could tip any time',
    'holds narrowly',
    'holds',
    'holds firmly',
    'holds whatever happens',
  ]);
});
