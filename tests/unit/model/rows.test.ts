import { describe, expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import {
  compiledRows,
  distanceFromQuick,
  rowsToStore,
} from '../../../shared/model/compiled-rows.ts';
import { normaliseRow } from '../../../shared/model/normalise-row.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';

function valueOf(number: number | string): number {
  const [over, under] = String(number).split('/').map(Number);
  return (over ?? 0) / (under ?? 1);
}

/** A child `y` with a full table over no-or-yes parents. */
function tableOver(parents: readonly string[], table: unknown, more = {}) {
  return scenarioOf({
    nodes: {
      ...Object.fromEntries(parents.map((id) => [id, event(0.5)])),
      y: event(undefined, { gate: { type: 'table' }, table, ...more }),
    },
    links: Object.fromEntries(
      parents.map((id) => [`k${id}`, { from: id, to: 'y', kind: 'informs' }]),
    ),
  });
}

function codesOf(scenario: Parameters<typeof compile>[0]): string[] {
  return compile(scenario).issues.map((issue) => issue.code);
}

describe('[M12] a row', () => {
  const { input, expected } = microCase('M20');
  test.each(input.rows.map((row, at) => [row, expected[at]] as const))(
    '[M12] %j is made a distribution or refused',
    (row, want) => {
      const { values, code } = normaliseRow(row);
      expect(code).toBe(want?.issue ?? undefined);
      if (want?.ok === undefined) expect(values).toBeUndefined();
      else
        for (const [at, value] of want.ok.entries())
          expect(values?.[at]).toBeCloseTo(valueOf(value), 12);
    },
  );

  test('[M12] whose sum is wrong is not used and can be scaled or given its rest', () => {
    const scenario = tableOver([], { '': { no: 0.6, yes: 0.6 } });
    const { issues, network } = compile(scenario);
    expect(issues[0]).toMatchObject({
      code: 'E-ROW-SUM',
      severity: 'error',
      ids: ['y'],
      fixes: [
        { action: { do: 'normaliseRow', node: 'y', row: '' } },
        { action: { do: 'giveRest', node: 'y', row: '', state: 'no' } },
        { action: { do: 'giveRest', node: 'y', row: '', state: 'yes' } },
      ],
    });
    expect(network.variables[0]?.cpd).toEqual({ kind: 'table', values: Float64Array.of(0.5, 0.5) });
  });
});

describe('[M11] a full table', () => {
  test('[M11] keeps its rows when a parent is added: the row that says most counts', () => {
    const scenario = tableOver(['a', 'b'], {
      '': { no: 0.9, yes: 0.1 },
      'a=yes': { no: 0.3, yes: 0.7 },
      'a=yes|b=yes': { no: 0, yes: 1 },
    });
    const rows = compiledRows(scenario, 'y')?.rows;
    expect(rows?.get('a=no|b=yes')).toEqual([0.9, 0.1]);
    expect(rows?.get('a=yes|b=no')).toEqual([0.3, 0.7]);
    expect(rows?.get('a=yes|b=yes')).toEqual([0, 1]);
    expect(codesOf(scenario)).toEqual([]);
  });

  test('[M11] falls back to the quick numbers, and without them to equal chances with a warning', () => {
    const rows = { 'a=yes': { no: 0.2, yes: 0.8 } };
    const quick = tableOver(['a'], rows, { leak: { yes: 0.05 } });
    expect(compiledRows(quick, 'y')?.rows.get('a=no')?.[1]).toBeCloseTo(0.05, 12);
    expect(codesOf(quick)).toEqual([]);
    const bare = tableOver(['a'], rows);
    expect(compiledRows(bare, 'y')?.rows.get('a=no')).toEqual([0.5, 0.5]);
    expect(codesOf(bare)).toEqual(['W-ROW-MISSING']);
  });

  test('[M11] sets rows about causes or states that are gone aside and offers to remove them', () => {
    const scenario = tableOver(['a'], {
      'a=no': { no: 1, yes: 0 },
      'a=yes': { no: 0, yes: 1 },
      'a=perhaps': { no: 0.5, yes: 0.5 },
      'a=no|gone=yes': { no: 0.5, yes: 0.5 },
    });
    expect(compile(scenario).issues).toMatchObject([
      {
        code: 'I-STALE-ROWS',
        fixes: [{ action: { do: 'removeRows', rows: ['a=no|gone=yes', 'a=perhaps'] } }],
      },
    ]);
  });

  test('[M11] is opened with the rows that the quick gate gives, and says how far it has moved', () => {
    const { input } = microCase('M03');
    const quick = scenarioOf(input);
    const rows = rowsToStore(quick, 'y') ?? {};
    const y = quick.nodes.get('y');
    const opened = (table: typeof rows) => ({
      ...quick,
      nodes: new Map(quick.nodes).set('y', { ...y, gate: { type: 'table' }, table } as NonNullable<
        typeof y
      >),
    });
    expect(Object.keys(rows)).toHaveLength(24);
    expect(distanceFromQuick(quick, 'y')).toBeUndefined();
    expect(distanceFromQuick(opened(rows), 'y')).toBeCloseTo(0, 12);
    const key = 'g=yes|i=no|p=no|q=none';
    const moved = {
      ...rows,
      [key]: { none: { v: 0.84 }, interim: { v: 0.15 }, full: { v: 0.01 } },
    };
    expect(distanceFromQuick(opened(moved), 'y')).toBeCloseTo(0.1, 12);
  });

  test('[M11] is opened with a row for each state of what only informs the card', () => {
    const informed = scenarioOf({
      nodes: { a: event(0.5), y: event(0.3) },
      links: { k: { from: 'a', to: 'y', kind: 'informs' } },
    });
    const rows = rowsToStore(informed, 'y') ?? {};
    expect(Object.keys(rows)).toEqual(['a=no', 'a=yes']);
    expect(rows['a=no']).toEqual(rows['a=yes']);
    expect(rows['a=yes']?.['yes']?.v).toBeCloseTo(0.3, 12);
  });
});
