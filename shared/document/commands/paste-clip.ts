import { finish } from '../../analyses/steps.ts';
import { limits } from '../../base/limits.ts';
import type { Position } from '../../model/scenario.ts';
import { nextLamport } from '../add-record.ts';
import { checkRoom, wholePixels } from '../checks.ts';
import { clipCollections, cornerOf, freshIds, readClip, type Clip } from '../clip.ts';
import { copiesOf } from '../clip-copies.ts';
import { putInParts } from '../put-in-parts.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Puts copied things on the board with their top left corner at `at` (canvas pixels), under fresh
 * ids, as one step. A clip comes from a clipboard, so it is checked as untrusted data. Returns the
 * new ids of what stands on the canvas: groups, nodes, and notes with a place.
 * @throws {Refused} `badInput` for what is no clip, `textTooLong`, `boardFull`.
 */
export function pasteClip(target: ScenarioDoc, clip: Clip, at: Position): string[] {
  const read = readClip(clip);
  if (read === undefined) throw new Refused('badInput');
  return finish(pasteInParts(target, read, at));
}

/**
 * The same for a clip that is known to be one, a part of it at a time. Nothing has been written when
 * it throws.
 * @throws {Refused} `textTooLong`, `boardFull`, both at the first step.
 */
export function* pasteInParts(
  target: ScenarioDoc,
  clip: Clip,
  at: Position,
): Generator<number, string[], void> {
  checkSizes(clip);
  const place = wholePixels(at);
  const corner = cornerOf(clip) ?? place;
  const copies = copiesOf(clip, {
    ids: freshIds(clip),
    by: { x: place.x - corner.x, y: place.y - corner.y },
    isThere: (collection, id) => target.live(collection, id) !== undefined,
    lamport: nextLamport(target),
  });
  for (const collection of clipCollections) {
    checkRoom(target, collection, copies[collection].length);
  }
  yield 0;
  yield* putInParts(target, copies);
  return [
    ...copies.groups.map(({ id }) => id),
    ...copies.nodes.map(({ id }) => id),
    ...copies.notes.flatMap(({ id, pos }) => (pos === undefined ? [] : [id])),
  ];
}

function checkSizes({ nodes, groups, notes }: Clip): void {
  const labels = [...nodes, ...groups].map(({ label }) => label);
  const isLong =
    labels.some((label) => label.length > limits.titleLength) ||
    notes.some(({ text }) => text.length > limits.noteLength);
  if (isLong) throw new Refused('textTooLong');
  if (nodes.some(({ states }) => states.length > limits.statesOfFile))
    throw new Refused('tooManyStates');
}
