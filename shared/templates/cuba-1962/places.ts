import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  photographs: { x: 0, y: 0 },
  missiles: { x: 0, y: 190 },
  oas: { x: 0, y: 380 },
  chiefs: { x: 0, y: 700 },
  response: { x: 330, y: 300 },
  ships: { x: 650, y: 20 },
  castro: { x: 650, y: 290 },
  incident: { x: 920, y: 170 },
  jupiters: { x: 1200, y: 510 },
  channel: { x: 1200, y: 700 },
  answer: { x: 1460, y: 300 },
  pledge: { x: 1460, y: 510 },
  force: { x: 1790, y: 0 },
  missiles_out: { x: 1790, y: 300 },
  berlin: { x: 1790, y: 700 },
} as const satisfies Readonly<Record<string, Position>>;
