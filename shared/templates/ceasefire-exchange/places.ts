import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  splinter: { x: 0, y: 0 },
  guarantee: { x: 0, y: 260 },
  coalition: { x: 0, y: 450 },
  mediation: { x: 0, y: 700 },
  spoiler: { x: 370, y: 0 },
  reports: { x: 370, y: 220 },
  aid: { x: 370, y: 500 },
  gov_step: { x: 750, y: 410 },
  mov_step: { x: 750, y: 700 },
  collapse: { x: 1150, y: 420 },
  exchange: { x: 1150, y: 610 },
  settlement: { x: 1540, y: 330 },
  talks: { x: 1540, y: 700 },
} as const satisfies Readonly<Record<string, Position>>;
