import { addRecord, nextOrder } from '../add-record.ts';
import { checkText } from '../checks.ts';
import { isColour, plainColour } from '../read-small-records.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/** Colours that new actors get in turn: distinct on both themes. */
export const actorColours = [
  '#2563eb',
  '#7c3aed',
  '#059669',
  '#d97706',
  '#dc2626',
  '#0891b2',
  '#c026d3',
  '#65a30d',
];

/** Adds an owner of moves, after the others. @throws {Refused} `textTooLong`, `badInput`, `boardFull`. */
export function addActor(
  target: ScenarioDoc,
  { label, colour }: { readonly label: string; readonly colour?: string },
): string {
  checkText(label);
  if (colour !== undefined && !isColour(colour)) throw new Refused('badInput');
  const next = actorColours[target.collections.actors.size % actorColours.length] ?? plainColour;
  return addRecord(target, 'actors', {
    label,
    colour: colour ?? next,
    order: nextOrder(target, 'actors'),
  });
}
