import { useStore } from 'zustand';
import { Pill } from './Pill.tsx';
import { useSurface } from './surface-context.ts';

/** The pills of the links in view; the frame loop keeps them in place. */
export function Pills() {
  const surface = useSurface();
  const ids = useStore(surface.window, (window) => window.pills);
  return ids.map((id) => <Pill key={id} id={id} />);
}
