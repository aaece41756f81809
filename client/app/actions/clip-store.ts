import type { Clip } from '../../../shared/document/clip.ts';
import { keep, readKept } from '../../access/device-store.ts';

/*
 * The clipboard of this device: it works between boards and tabs, and also on a LAN address without
 * https, where browsers keep the system's clipboard from scripts.
 */

const key = 'parley:clip';

export function keepClip(clip: Clip): void {
  keep(key, clip);
}

/** What was copied last, unchecked. */
export function keptClip(): unknown {
  return readKept(key);
}
