import type { Node as FlowNode } from '@xyflow/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ThingKind } from './things.ts';

/** What React Flow is given for one thing: an explicit size, so that it never measures. */
export type CanvasNode = FlowNode<Record<string, never>, ThingKind>;

/** `far`: one 2-D canvas draws everything. `arriving`: it still does, while cards are being mounted. */
export type Distance = 'far' | 'arriving' | 'near';

/** What is mounted at this moment: only what the padded view holds. */
export interface WindowState {
  readonly nodes: CanvasNode[];
  /** Links that have a pill in the page. */
  readonly pills: readonly string[];
  readonly distance: Distance;
  /** Whether there is anything on the board at all. */
  readonly empty: boolean;
}

export function createWindowStore(): StoreApi<WindowState> {
  return createStore<WindowState>(() => ({ nodes: [], pills: [], distance: 'far', empty: false }));
}
