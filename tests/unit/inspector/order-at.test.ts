import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderAt, type Placed } from '../../../client/inspector/order-at.ts';

function after(records: readonly Placed[], changes: readonly Placed[]): readonly string[] {
  const orders = new Map(changes.map(({ id, order }) => [id, order]));
  return records
    .map(({ id, order }) => ({ id, order: orders.get(id) ?? order }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

test('[U60] moving a phase changes that one alone where there is room', () => {
  const records = [1, 2, 3].map((order) => ({ id: `p${order}`, order }));
  expect(orderAt(records, 2, 0)).toEqual([{ id: 'p3', order: 0 }]);
  expect(orderAt(records, 0, 1)).toEqual([{ id: 'p1', order: 2.5 }]);
  expect(orderAt(records, 1, 1)).toEqual([]);
});

test('[U60] it lands where it was sent, also among phases that two people gave the same order', () => {
  const orders = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(orders, fc.nat(), fc.nat(), (given, from, to) => {
      const records = given
        .map((order, index) => ({ id: `p${index}`, order }))
        .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
      const [start, end] = [from % records.length, to % records.length];
      const ids = records.map(({ id }) => id);
      const [moved] = ids.splice(start, 1);
      ids.splice(end, 0, moved ?? '');
      expect(after(records, orderAt(records, start, end))).toEqual(ids);
    }),
  );
});
