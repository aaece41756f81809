import { later } from '../kit/later.tsx';
import { useOverlay } from './overlays-context.ts';

const OpenPicker = later(() => import('./OpenPicker.tsx').then((m) => m.OpenPicker));
const OpenKinds = later(() => import('./OpenKinds.tsx').then((m) => m.OpenKinds));

/** Picks the other end of a link, or its kind, from a list: drawing without a pointer. */
export function LinkPicker() {
  const from = useOverlay((overlays) => overlays.picker);
  const wish = useOverlay((overlays) => overlays.kind);
  return (
    <>
      {from === null ? null : <OpenPicker from={from} />}
      {wish === null ? null : <OpenKinds wish={wish} />}
    </>
  );
}
