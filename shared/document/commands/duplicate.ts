import { copyThings, cornerOf } from '../clip.ts';
import { readScenario } from '../read-scenario.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { pasteClip } from './paste-clip.ts';

/** How far a duplicate stands from its original, right and down, in canvas pixels. */
const shift = 32;

/**
 * Copies things beside themselves, with the links between them. Returns the new ids.
 * @throws {Refused} `recordGone` when none of them is there, `boardFull`.
 */
export function duplicate(target: ScenarioDoc, ids: Iterable<string>): string[] {
  const clip = copyThings(readScenario(target), ids);
  const corner = cornerOf(clip);
  if (corner === undefined) throw new Refused('recordGone');
  return pasteClip(target, clip, { x: corner.x + shift, y: corner.y + shift });
}
