import { createContext, use } from 'react';
import { must } from '../../shared/base/must.ts';
import type { Surface } from './surface.ts';

export const SurfaceContext = createContext<Surface | undefined>(undefined);

/** The canvas that this component is on. @throws {Error} outside of one. */
export function useSurface(): Surface {
  return must(use(SurfaceContext), 'a Canvas around this component');
}
