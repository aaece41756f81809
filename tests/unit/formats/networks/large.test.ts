import { expect, test } from 'vitest';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { compile } from '../../../../shared/model/compile.ts';

/** A chain of 220 variables, one of which has as many states as some published network's. */
function chain(): string {
  const names = Array.from({ length: 220 }, (_, at) => `v${at}`);
  const many = Array.from({ length: 63 }, (_, at) => `s${at}`);
  const statesOf = (at: number) => (at === 100 ? many : ['no', 'yes']);
  const row = (count: number) => Array.from({ length: count }, () => 1 / count).join(', ');
  return [
    'network chain {}',
    ...names.map(
      (name, at) =>
        `variable ${name} { type discrete [ ${statesOf(at).length} ] { ${statesOf(at).join(', ')} }; }`,
    ),
    ...names.map((name, at) => {
      if (at === 0) return `probability ( ${name} ) { table ${row(2)}; }`;
      const rows = statesOf(at - 1).map((state) => `(${state}) ${row(statesOf(at).length)};`);
      return `probability ( ${name} | ${names[at - 1]} ) { ${rows.join(' ')} }`;
    }),
  ].join('\n');
}

test('[F33] a large network is a board whole, with more states than people add by hand', () => {
  const text = chain();
  const board = formatOf(text).read?.(text);
  expect([board?.scenario.nodes.size, board?.scenario.links.size]).toEqual([220, 219]);
  expect(board?.isUnplaced).toBe(true);
  if (!board) throw new Error('a board');
  const { network, issues } = compile(board.scenario);
  expect(network.variables.find(({ id }) => id === 'v100')?.states).toHaveLength(63);
  expect(issues).toEqual([]);
});
