import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right. Chosen so
 * that few links cross and no pill has to cover a card or another pill.
 */
export const places = {
  sceptics: { x: 0, y: 0 },
  weather: { x: 0, y: 190 },
  fuel_price: { x: 0, y: 400 },
  clean_tech: { x: 0, y: 700 },
  finance: { x: 330, y: 80 },
  early_pledges: { x: 330, y: 270 },
  red_line: { x: 680, y: 150 },
  ambition: { x: 680, y: 490 },
  exporters_line: { x: 680, y: 700 },
  islands_ratify: { x: 1060, y: 10 },
  emerging_ratify: { x: 1060, y: 250 },
  donors_ratify: { x: 1060, y: 460 },
  exporters_ratify: { x: 1060, y: 650 },
  in_force: { x: 1420, y: 450 },
  withdrawal: { x: 1690, y: 30 },
  warming: { x: 1690, y: 700 },
} as const satisfies Readonly<Record<string, Position>>;
