import { later } from '../kit/later.tsx';
import { useOverlay } from './overlays-context.ts';

const Gathering = later(() => import('./Gathering.tsx').then((m) => m.Gathering));

/** What is being selected by taps, while it is. */
export function GatherBar() {
  return useOverlay((overlays) => overlays.gathering) ? <Gathering /> : null;
}
