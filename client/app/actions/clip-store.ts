import { readClip, type Clip } from '../../../shared/document/clip.ts';
import { keep, readKept } from '../../access/device-store.ts';

/*
 * The clipboard of this device: it works between boards and tabs, and also on a LAN address without
 * https, where browsers keep the system's clipboard from scripts.
 */

const key = 'parley:clip';

export function keepClip(clip: Clip): void {
  keep(key, clip);
}

/** What was copied last, if anything. */
export function keptClip(): Clip | undefined {
  return readClip(readKept(key));
}
