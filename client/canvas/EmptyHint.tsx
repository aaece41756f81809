import { useStore } from 'zustand';
import { useBoard } from '../board/board-context.tsx';
import { later } from '../kit/later.tsx';
import { useSurface } from './surface-context.ts';

const FirstSteps = later(() => import('./FirstSteps.tsx').then((m) => m.FirstSteps));

/** Says how to begin while nothing is on the board. */
export function EmptyHint() {
  const { mayEdit } = useBoard();
  const isEmpty = useStore(useSurface().window, (window) => window.empty);
  return isEmpty && mayEdit ? <FirstSteps /> : null;
}
