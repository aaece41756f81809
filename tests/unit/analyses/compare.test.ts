import { expect, test } from 'vitest';
import { compare } from '../../../shared/analyses/compare.ts';
import { differences, withDifferences } from '../../../shared/analyses/differences.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { must } from '../../../shared/base/must.ts';
import { compile } from '../../../shared/model/compile.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { event, scenarioOf } from '../../support/micro.ts';

const target = { node: 'y', states: ['yes'] };
const promotes = (from: string, to: string, v: number) => {
  return { from, to, kind: 'promotes', effects: { yes: { yes: { v } } } };
};

/** What the way from c to y needs stands half on either board; z follows from y and w stands apart. */
const before = scenarioOf({
  nodes: { c: event(0.3), b: event(0.1), y: event(0.1), z: event(0.2), w: event(0.4) },
  links: { by: promotes('b', 'y', 0.7), yz: promotes('y', 'z', 0.5), wz: promotes('w', 'z', 0.2) },
});
const after = scenarioOf({
  nodes: { c: event(0.8), b: event(0.1), y: event(0.15), z: event(0.6), w: event(0.9) },
  links: { cb: promotes('c', 'b', 0.6), yz: promotes('y', 'z', 0.9), wz: promotes('w', 'z', 0.2) },
});

test('[Y13] every edit has its share by trying all orders, on each board between the two', () => {
  const edits = differences(before, after);
  const chance = (taken: number) => {
    const mixed = withDifferences(
      before,
      after,
      edits.filter((_, at) => (taken >>> at) & 1),
    );
    const { network, interventions, findings } = compile(mixed);
    const marginals = must(bruteForce(network, { interventions, findings })).marginals;
    return must(marginals[network.variables.findIndex(({ id }) => id === 'y')]?.[1]);
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const shareOf = (player: number) =>
    Array.from({ length: 2 ** edits.length }, (_, set) => set)
      .filter((set) => ((set >>> player) & 1) === 0)
      .reduce((sum, set) => {
        const size = edits.filter((_, at) => (set >>> at) & 1).length;
        const weight =
          (factorial(size) * factorial(edits.length - size - 1)) / factorial(edits.length);
        return sum + weight * (chance(set | (1 << player)) - chance(set));
      }, 0);
  const found = must(finish(compare(before, after, target)));
  expect(found.edits).toHaveLength(7);
  for (const [at, { collection, id }] of edits.entries()) {
    const edit = found.edits.find((each) => each.collection === collection && each.id === id);
    expect(edit?.share).toBeCloseTo(shareOf(at), 12);
  }
  // Taken one at a time, a cause that reaches the target on neither board has its part in it.
  expect(Math.abs(found.edits.find(({ id }) => id === 'c')?.share ?? 0)).toBeGreaterThan(0.01);
});

test('[Y21] edits that cannot matter to the target are not tried', () => {
  const many = Array.from({ length: 30 }, (_, at) => `w${at}`);
  const withMany = (board: typeof before, leak: number) => {
    const apart = scenarioOf({
      nodes: Object.fromEntries(many.map((id) => [id, event(leak)])),
      links: {},
    });
    return { ...board, nodes: new Map([...board.nodes, ...apart.nodes]) };
  };
  const found = must(finish(compare(withMany(before, 0.2), withMany(after, 0.7), target)));
  const alone = must(finish(compare(before, after, target)));
  expect(found.sampled).toBe(false);
  expect(found.edits.filter(({ share }) => share !== 0)).toEqual(
    alone.edits.filter(({ share }) => share !== 0),
  );
  expect(found.edits).toHaveLength(37);
});

test('[Y13] what is known besides the boards is known on both, where they have such cards', () => {
  const finding = { kind: 'likelihood', id: 'seen', likelihood: [0, 1] } as const;
  const findings = [
    { ...finding, variable: 'z' },
    { ...finding, variable: 'nowhere' },
  ];
  const found = must(finish(compare(before, after, target, { findings })));
  for (const [board, chance] of [
    [before, found.before],
    [after, found.after],
  ] as const) {
    const { network } = compile(board);
    const whole = must(bruteForce(network, { interventions: [], findings: findings.slice(0, 1) }));
    const y = network.variables.findIndex(({ id }) => id === 'y');
    expect(chance).toBeCloseTo(must(whole.marginals[y]?.[1]), 12);
  }
});
