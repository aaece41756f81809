import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right, Washington's
 * moves at the top left, Moscow's below them, what Tehran answers to in the middle. Chosen so that few
 * links cross and no pill has to cover a card or another pill.
 */
export const places = {
  us_posture: { x: 0, y: 0 },
  us_request: { x: 0, y: 180 },
  ru_mediation: { x: 440, y: 600 },
  ru_ready: { x: 440, y: 780 },
  econ_strain: { x: 820, y: 520 },
  hardliners: { x: 820, y: 720 },
  distrust: { x: 1220, y: 320 },
  iran_response: { x: 1220, y: 500 },
  spoiler: { x: 1580, y: 0 },
  us_relief: { x: 1580, y: 260 },
  verif: { x: 1580, y: 460 },
  talks: { x: 1580, y: 640 },
  escalation: { x: 2020, y: 0 },
  agreement: { x: 2020, y: 680 },
} as const satisfies Readonly<Record<string, Position>>;
