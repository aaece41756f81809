import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right, Washington's
 * moves at the top left, Moscow's below them, what Tehran answers to in the middle. Chosen so that few
 * links cross and no pill has to cover a card or another pill.
 */
export const places = {
  us_posture: { x: 0, y: 0 },
  us_request: { x: 0, y: 190 },
  ru_mediation: { x: 320, y: 600 },
  ru_ready: { x: 320, y: 790 },
  econ_strain: { x: 630, y: 510 },
  hardliners: { x: 630, y: 720 },
  distrust: { x: 920, y: 310 },
  iran_response: { x: 920, y: 500 },
  spoiler: { x: 1230, y: 0 },
  us_relief: { x: 1230, y: 240 },
  verif: { x: 1230, y: 450 },
  talks: { x: 1230, y: 650 },
  escalation: { x: 1680, y: 0 },
  agreement: { x: 1680, y: 660 },
} as const satisfies Readonly<Record<string, Position>>;
