import { expect, test } from 'vitest';
import { overlaps, type Box } from '../../../shared/drawing/box.ts';
import { GridIndex } from '../../../shared/drawing/grid-index.ts';
import { below, seeded } from '../../../shared/base/prng.ts';

function randomBox(random: () => number): Box {
  const wide = random() < 0.05;
  return {
    x: below(random, 8000) - 4000,
    y: below(random, 8000) - 4000,
    width: 1 + below(random, wide ? 9000 : 300),
    height: 1 + below(random, wide ? 9000 : 300),
  };
}

test.each([1, 2, 3, 4, 5])(
  '[C1] a region finds what overlaps it, after any moves and removals (seed %i)',
  (seed) => {
    const random = seeded(seed);
    const index = new GridIndex(256);
    const boxes = new Map<string, Box>();
    for (let step = 0; step < 600; step += 1) {
      const id = `n${below(random, 80)}`;
      if (random() < 0.2) {
        index.delete(id);
        boxes.delete(id);
      } else {
        const box = randomBox(random);
        index.set(id, box);
        boxes.set(id, box);
      }
      const region = randomBox(random);
      const expected = [...boxes].filter(([, box]) => overlaps(box, region)).map(([key]) => key);
      expect([...index.query(region)].sort()).toEqual(expected.sort());
    }
  },
);
