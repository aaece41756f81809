import { describe, expect, test } from 'vitest';
import {
  conditionsOf,
  matching,
  pageOf,
  rowsPerPage,
} from '../../../client/inspector/table-view.ts';
import type { Node } from '../../../shared/model/scenario.ts';

const keys = Array.from({ length: 130 }, (_, index) => `a=s${index % 2}|b=s${index}`);

describe('a long table', () => {
  test('[U57] comes in pages, and every row is on exactly one of them', () => {
    const { pages } = pageOf(keys, 0);
    expect(pages).toBe(Math.ceil(130 / rowsPerPage));
    const all = Array.from({ length: pages }, (_, page) => pageOf(keys, page).shown).flat();
    expect(all).toEqual(keys);
  });

  test('[U57] a page beyond the last is the last, as when a filter shortens the table', () => {
    expect(pageOf(keys.slice(0, 3), 2)).toEqual({ page: 0, pages: 1, shown: keys.slice(0, 3) });
    expect(pageOf([], 4)).toEqual({ page: 0, pages: 1, shown: [] });
  });

  test('[U57] a filter keeps the rows whose causes are as held', () => {
    expect(matching(keys, new Map([['a', 's1']]))).toHaveLength(65);
    expect(
      matching(
        keys,
        new Map([
          ['b', 's7'],
          ['a', 's1'],
        ]),
      ),
    ).toEqual(['a=s1|b=s7']);
    expect(matching(keys, new Map())).toBe(keys);
  });

  test('[U57] a row names its causes and their states', () => {
    const parent = {
      id: 'a',
      label: 'Posture',
      states: [{ id: 's1', label: 'Offer', phrase: '' }],
    };
    expect(conditionsOf('a=s1|b=s7', [parent as unknown as Node])).toEqual([
      { parent: 'Posture', state: 'Offer' },
    ]);
  });
});
