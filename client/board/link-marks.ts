import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkId, NodeId, StateId } from '../../shared/model/scenario.ts';

/** How a link is drawn while an analysis is shown on the canvas. */
export interface LinkMark {
  /** Canvas pixels. */
  readonly width: number;
  /** Whether it makes what is asked about more or less likely, or is simply part of what is shown. */
  readonly tone: 'raises' | 'lowers' | 'shown';
}

/** By link; those without a mark stand back. Null: nothing is shown. */
export interface LinkMarks {
  readonly byLink: ReadonlyMap<LinkId, LinkMark> | null;
  /** The state that a card speaks of while a story is told; null: no story is. */
  readonly told: ReadonlyMap<NodeId, StateId> | null;
}

export function createLinkMarks(): StoreApi<LinkMarks> {
  return createStore<LinkMarks>(() => ({ byLink: null, told: null }));
}
