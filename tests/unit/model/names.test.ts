import { expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { parseParam, printParam } from '../../../shared/model/param-id.ts';
import { questionFor, sentenceFor } from '../../../shared/model/question.ts';
import { parseRowKey, printRowKey } from '../../../shared/model/row-key.ts';
import {
  linkWithNumber,
  nodeWithNumber,
  storedNumber,
} from '../../../shared/model/stored-number.ts';
import { oracle, oracleScenario } from '../../support/iran-oracle.ts';

const params = oracle.sensitivity.params.map(({ param }) => param);

test('[M18] the numbers in use have the names of the oracle, each once', () => {
  const inUse = compile(oracleScenario()).numbers.map(({ param }) => param);
  expect(inUse.toSorted()).toEqual(params.toSorted());
});

test.each([...params, 'gut:talks', 'base:y:accept', 'score:k1:yes:accept'])(
  '[M18] %s names one number and is printed back',
  (text) => {
    const param = parseParam(text);
    expect(param && printParam(param)).toBe(text);
  },
);

test.each(['', 'leak', 'leak:a', 'leak::yes', 'gut:', 'cpt:a:b', 'link:a:b:c:d', 'other:a:b'])(
  '[M18] “%s” names no number',
  (text) => {
    expect(parseParam(text)).toBeUndefined();
  },
);

test('[M18] a number is found by its name and can be replaced in a copy', () => {
  const scenario = oracleScenario();
  for (const text of [...params, 'gut:talks']) {
    const param = parseParam(text);
    if (param === undefined) throw new Error(text);
    const node = 'node' in param ? scenario.nodes.get(param.node) : undefined;
    const link = 'link' in param ? scenario.links.get(param.link) : undefined;
    const copy = {
      ...scenario,
      nodes: new Map(scenario.nodes),
      links: new Map(scenario.links),
    };
    if (node && 'node' in param) copy.nodes.set(node.id, nodeWithNumber(node, param, { v: 0.123 }));
    if (link && 'link' in param) copy.links.set(link.id, linkWithNumber(link, param, { v: 0.123 }));
    expect(storedNumber(copy, param), text).toEqual({ v: 0.123 });
    expect(storedNumber(scenario, param)?.v, text).not.toBe(0.123);
  }
});

test('[M18] a row key is sorted by parent, whatever order it was written in', () => {
  const key = parseRowKey('us_posture=offer|iran_response=rejects');
  expect(key && printRowKey(key)).toBe('iran_response=rejects|us_posture=offer');
  expect(parseRowKey('')).toEqual(new Map());
  for (const text of ['a', 'a=', '=b', 'a=b=c', 'a=b|a=c', '|']) {
    expect(parseRowKey(text), text).toBeUndefined();
  }
});

test('[M22] each number asks its question in words', () => {
  const scenario = oracleScenario();
  expect(questionFor(scenario, 'link:l01:asks:active')).toBe(
    'If only “US asks Russia to mediate with Iran” were “Asks Moscow”, what is the chance it brings “Active” of “Russian mediation effort” about?',
  );
  expect(questionFor(scenario, 'link:l15:yes')).toBe(
    'Suppose “Indirect US-Iran talks take place” would otherwise happen. What is the chance that “Spoiler incident (strike, seizure, arrest)” stops it?',
  );
  expect(questionFor(scenario, 'leak:talks:yes')).toBe(
    'If nothing shown here pushes for it, what is the chance of “Indirect US-Iran talks take place”?',
  );
  expect(params.filter((param) => questionFor(scenario, param) === '')).toEqual([]);
  expect(questionFor(scenario, 'link:gone:yes')).toBe('');
});

test('[M22] the sentence after a link’s number says what it comes to with the baseline', () => {
  const scenario = oracleScenario();
  expect(sentenceFor(scenario, 'link:l12:conditional:yes', 0.4)).toBe('With this alone: 46%');
  expect(sentenceFor(scenario, 'link:l15:yes', 0.4)).toBe('The baseline of 10% sinks to 6%');
  expect(sentenceFor(scenario, 'leak:talks:yes', 0.4)).toBeUndefined();
});
