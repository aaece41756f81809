import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  equipment: { x: 0, y: 0 },
  access: { x: 0, y: 230 },
  sequence: { x: 0, y: 420 },
  parliament: { x: 0, y: 680 },
  services: { x: 340, y: 0 },
  compliance: { x: 340, y: 230 },
  monitoring: { x: 690, y: 0 },
  report: { x: 690, y: 260 },
  relief: { x: 1040, y: 230 },
  premium: { x: 1040, y: 420 },
  trade: { x: 1310, y: 230 },
  caution: { x: 1310, y: 420 },
  programme: { x: 1680, y: 60 },
  snapback: { x: 1680, y: 650 },
} as const satisfies Readonly<Record<string, Position>>;
