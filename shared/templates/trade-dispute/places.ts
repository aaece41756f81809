import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  users: { x: 0, y: 0 },
  lobby: { x: 0, y: 340 },
  swing: { x: 0, y: 510 },
  unity: { x: 0, y: 700 },
  prices: { x: 360, y: 170 },
  tariff: { x: 360, y: 360 },
  answer: { x: 740, y: 510 },
  eu_list: { x: 740, y: 700 },
  appeal: { x: 1120, y: 0 },
  review: { x: 1120, y: 170 },
  panel: { x: 1120, y: 380 },
  deal: { x: 1520, y: 170 },
  spiral: { x: 1520, y: 380 },
} as const satisfies Readonly<Record<string, Position>>;
