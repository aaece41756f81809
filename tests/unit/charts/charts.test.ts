import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../client/charts/chart-table.ts';
import { finePercent, points } from '../../../client/charts/fine-percent.ts';
import { histogram } from '../../../client/charts/histogram.ts';

describe('[U73] charts', () => {
  test('[U73] leave the page as rows with exact numbers, safe to open in a sheet', () => {
    const csv = csvOf({
      columns: ['Number', 'Chance', 'Adds (points)', 'Worth (own points)'],
      rows: [
        ['Talks, "held"', 0.036081925391, -0.125, 3.5],
        ['=HYPERLINK("x")', undefined, undefined, undefined],
      ],
    });
    expect(csv).toBe(
      'Number,Chance,Adds (points),Worth (own points)\r\n' +
        '"Talks, ""held""",0.036081925391,-12.5,3.5\r\n"\'=HYPERLINK(""x"")",,,\r\n',
    );
  });

  test('[U73] write chances to a tenth, and never a certainty that is none', () => {
    expect([0, 0.0004, 0.0361, 0.5, 0.9996, 1].map(finePercent)).toEqual([
      '0%',
      '<0.1%',
      '3.6%',
      '50.0%',
      '>99.9%',
      '100%',
    ]);
    expect([0.036, -0.012, 0, 0.0001].map(points)).toEqual(['+3.6', '−1.2', '0', '<0.1']);
  });

  test('[U73] a hill counts every value once, its ends too', () => {
    const values = [0.1, 0.1, 0.16, 0.21, 0.3];
    const bins = histogram(values, 0.1, 0.3, 4);
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
    expect(bins[0]?.low).toBe(0.1);
    expect(bins.at(-1)?.high).toBeCloseTo(0.3, 12);
    expect(histogram([0.5, 0.5], 0.5, 0.5).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});
