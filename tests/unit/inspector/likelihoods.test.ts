import { expect, test } from 'vitest';
import {
  findingOf,
  likelihoodsOf,
  readReport,
  reliabilities,
  reliabilityOf,
  reportOf,
  startingTarget,
} from '../../../client/inspector/likelihoods.ts';

const states = ['rejects', 'conditional', 'accepts'].map((id) => ({ id, label: id, phrase: id }));

test('[U44] a report of reliability r says r for its state and 1 − r for every other', () => {
  expect(reportOf(states, 'accepts', 0.85)).toEqual({
    rejects: 0.15,
    conditional: 0.15,
    accepts: 0.85,
  });
});

test('[U44] each preset is recognised in what it wrote', () => {
  for (const { id, r } of reliabilities) {
    const report = readReport(states, reportOf(states, 'conditional', r));
    expect(report?.state).toBe('conditional');
    expect(reliabilityOf(report?.r ?? 0)).toBe(id);
  }
});

test('[U44] the scale of a likelihood does not matter, and what is no report is not shown as one', () => {
  const two = states.slice(0, 2);
  expect(readReport(two, { rejects: 0.4, conditional: 0.9 })?.r).toBeCloseTo(0.9 / 1.3, 12);
  expect(readReport(states, { rejects: 0.1, conditional: 0.2, accepts: 0.9 })).toBeUndefined();
  expect(readReport(states, {})).toBeUndefined();
});

test('[U44] hard and negative findings name their state', () => {
  expect(findingOf('hard', states, 'accepts', 0.95)).toEqual({ type: 'hard', state: 'accepts' });
  expect(findingOf('not', states, 'accepts', 0.95)).toEqual({ type: 'not', state: 'accepts' });
});

test("[U44] numbers of one's own are shown as entered, and brought below 100 % where a file has more", () => {
  const two = states.slice(0, 2);
  expect(likelihoodsOf(two, { rejects: 0.4, conditional: 0.9 })).toEqual({
    rejects: 0.4,
    conditional: 0.9,
  });
  expect(likelihoodsOf(two, { rejects: 1, conditional: 4 })).toEqual({
    rejects: 0.25,
    conditional: 1,
  });
});

test('[U44] a new belief starts from what the model says, in whole points that sum to 100', () => {
  expect(startingTarget(states, [0.334, 0.333, 0.333])).toEqual({
    rejects: 0.34,
    conditional: 0.33,
    accepts: 0.33,
  });
  const even = Object.values(startingTarget(states, undefined));
  expect(even.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});
