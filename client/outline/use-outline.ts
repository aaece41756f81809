import { useStore } from 'zustand';
import { useBoard } from '../board/board-context.tsx';
import { outlineState, type OutlineState } from './outline-state.ts';

/** A part of the outline's own state; renders when it changes. */
export function useOutline<T>(selector: (state: OutlineState) => T): T {
  return useStore(outlineState(useBoard()), selector);
}
