import { describe, expect, test } from 'vitest';
import { openBoard } from '../support/open-board.ts';
import { measureLatency, quantile } from '../support/measure-latency.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();

describe('[B27] an edit', () => {
  test('[B27] is painted in another browser while one could not yet count to one', async () => {
    const { links } = await stage.server.createBoard({ template: 'iran-mediation' });
    const [ada, ben] = [
      await openBoard(stage.browser, links.edit, 'Ada'),
      await openBoard(stage.browser, links.edit, 'Ben'),
    ];
    const latencies = await measureLatency(ada.page, ben.page, 30);
    // Far above what a quiet machine shows (`npm run bench:latency`): this guards against a stall.
    expect(quantile(latencies, 0.5), latencies.join(' ')).toBeLessThan(250);
  });
});
