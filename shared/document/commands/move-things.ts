import type { Position } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { liveRecord, wholePixels } from '../checks.ts';
import { readFrame } from '../read-small-records.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

export interface Move {
  readonly collection: 'nodes' | 'notes' | 'groups';
  readonly id: string;
  /** Its new top left corner in canvas pixels; stored whole. */
  readonly pos: Position;
}

/** Puts things elsewhere: one drag is one change. @throws {Refused} `nodeGone`, `recordGone`, `badInput`. */
export function moveThings(target: ScenarioDoc, moves: readonly Move[]): void {
  const checked = moves.map(({ collection, id, pos }) => ({
    collection,
    record: liveRecord(target, collection, id),
    pos: wholePixels({ x: pos.x, y: pos.y }),
  }));
  change(target, 'user', () => {
    for (const { collection, record, pos } of checked) {
      if (collection !== 'groups') put(record, 'pos', pos);
      else {
        const frame = readFrame(record.get('frame')) ?? { width: 400, height: 300 };
        put(record, 'frame', { ...frame, ...pos });
      }
    }
  });
}
