import { expect, test } from 'vitest';
import { compare } from '../../../shared/analyses/compare.ts';
import { paths } from '../../../shared/analyses/paths.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import type { Steps } from '../../../shared/analyses/steps.ts';
import { must } from '../../../shared/base/must.ts';
import { bigBoard } from '../../support/big-board.ts';
import { event, scenarioOf } from '../../support/micro.ts';

const board = bigBoard(60);
const target = { node: 'n58', states: ['yes'] };
const change = { node: 'n2', from: 'no', to: 'yes' };

/** Everything that was known on the way, the shares of the work at which it was, and the end. */
function watched<T, P>(steps: Steps<T, P>) {
  const known: P[] = [];
  const done: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { known, done, end: step.value };
    if (typeof step.value === 'number') done.push(step.value);
    else {
      done.push(step.value.done);
      known.push(step.value.sofar());
    }
  }
}

const sum = (list: readonly { readonly share: number | undefined }[]) =>
  list.reduce((total, { share }) => total + (share ?? Number.NaN), 0);

test('[Y23] of many ways the whole effect is known first, then each way’s own, then shares that sum to it', () => {
  const { known, done, end } = watched(paths(board, change, target));
  const whole = must(end);
  expect(whole.sampled).toBe(true);
  expect(known[0]).toMatchObject({ totalEffect: whole.totalEffect, routes: [] });
  const shared = known.filter(({ arrows }) => arrows.every(({ share }) => share !== undefined));
  expect(shared.length).toBeGreaterThan(400);
  for (const { routes, arrows, totalEffect } of shared) {
    expect(routes).toEqual(whole.routes);
    expect(arrows.map(({ without }) => without)).toEqual(
      whole.arrows.map(({ without }) => without),
    );
    expect(sum(arrows)).toBeCloseTo(totalEffect, 10);
  }
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(whole).toEqual(finish(paths(board, change, target)));
}, 30_000);

test('[Y23] what two boards say is known before which edit did it', () => {
  const causes = Array.from({ length: 12 }, (_, at) => `c${at}`);
  const boardOf = (leak: number) =>
    scenarioOf({
      nodes: {
        y: event(0.1),
        ...Object.fromEntries(causes.map((id) => [id, event(leak)])),
      },
      links: Object.fromEntries(
        causes.map((id) => [
          `l${id}`,
          { from: id, to: 'y', kind: 'promotes', effects: { yes: { yes: '0.2' } } },
        ]),
      ),
    });
  const about = { node: 'y', states: ['yes'] };
  const { known, end } = watched(compare(boardOf(0.3), boardOf(0.6), about));
  const whole = must(end);
  expect(whole.sampled).toBe(true);
  const [first, ...later] = known;
  expect(first?.edits.map(({ share }) => share)).toEqual(causes.map(() => undefined));
  expect(first).toMatchObject({ before: whole.before, after: whole.after, shifts: whole.shifts });
  const shared = later.filter(({ edits }) => edits.every(({ share }) => share !== undefined));
  expect(shared.length).toBeGreaterThan(400);
  for (const { edits } of shared) expect(sum(edits)).toBeCloseTo(whole.after - whole.before, 10);
}, 30_000);
