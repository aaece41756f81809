import { later } from '../kit/later.tsx';
import { useOverlay } from './overlays-context.ts';

const OpenPicker = later(() => import('./OpenPicker.tsx').then((m) => m.OpenPicker));

/** Picks the other end of a link from a list: drawing without a pointer. */
export function LinkPicker() {
  const from = useOverlay((overlays) => overlays.picker);
  return from === null ? null : <OpenPicker from={from} />;
}
