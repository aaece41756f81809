import { limits } from '../../base/limits.ts';
import type { Position } from '../../model/scenario.ts';
import { addRecord } from '../add-record.ts';
import { checkAttachments, checkReference, checkText, wholePixels } from '../checks.ts';
import { present } from '../present.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

export interface NewNote {
  /** Where it stands as a card of its own, in canvas pixels. */
  readonly pos?: Position;
  /** Ids of records, or parameter ids, that it is attached to. */
  readonly on?: readonly string[];
  /** One paragraph a line. */
  readonly text?: string;
  /** A source. */
  readonly cite?: string;
}

/** Adds a note. @throws {Refused} `textTooLong`, `badInput`, `recordGone` (its source), `boardFull`. */
export function addNote(target: ScenarioDoc, note: NewNote): string {
  const { pos, on = [], text = '', cite } = note;
  checkText(text, limits.noteLength);
  checkReference(target, 'sources', cite);
  return addRecord(
    target,
    'notes',
    present({
      text,
      on: checkAttachments(on),
      cite,
      pos: pos === undefined ? undefined : wholePixels(pos),
    }),
  );
}
