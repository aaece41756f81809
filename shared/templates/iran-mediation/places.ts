import type { Position } from '../../model/scenario.ts';

/**
 * Where the cards stand, in canvas pixels: a column for each phase from left to right, Washington's
 * moves at the top. Chosen so that few links cross and no pill covers a card or another pill.
 */
export const places = {
  us_posture: { x: 0, y: 0 },
  us_request: { x: 0, y: 160 },
  ru_mediation: { x: 360, y: 460 },
  ru_ready: { x: 360, y: 680 },
  econ_strain: { x: 1040, y: 300 },
  iran_response: { x: 1040, y: 460 },
  distrust: { x: 1040, y: 680 },
  hardliners: { x: 680, y: 760 },
  us_relief: { x: 1360, y: 160 },
  spoiler: { x: 1360, y: 300 },
  talks: { x: 1360, y: 520 },
  verif: { x: 1360, y: 680 },
  agreement: { x: 2040, y: 600 },
  escalation: { x: 2040, y: 160 },
} as const satisfies Readonly<Record<string, Position>>;
