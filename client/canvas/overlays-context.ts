import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { must } from '../../shared/base/must.ts';
import type { Overlays } from './overlays.ts';

export const OverlaysContext = createContext<StoreApi<Overlays> | undefined>(undefined);

/** What floats over this canvas. @throws {Error} outside of one. */
export function useOverlays(): StoreApi<Overlays> {
  return must(use(OverlaysContext), 'a Canvas around this component');
}

export function useOverlay<T>(selector: (overlays: Overlays) => T): T {
  return useStore(useOverlays(), selector);
}
