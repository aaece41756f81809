import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  users: { x: 0, y: 0 },
  lobby: { x: 0, y: 200 },
  swing: { x: 0, y: 490 },
  unity: { x: 0, y: 680 },
  prices: { x: 360, y: 10 },
  tariff: { x: 360, y: 200 },
  answer: { x: 740, y: 490 },
  eu_list: { x: 740, y: 680 },
  review: { x: 1120, y: 0 },
  appeal: { x: 1120, y: 200 },
  panel: { x: 1120, y: 390 },
  deal: { x: 1520, y: 100 },
  spiral: { x: 1520, y: 300 },
} as const satisfies Readonly<Record<string, Position>>;
