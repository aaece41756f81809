import type { ReactNode } from 'react';
import { useBoard } from '../../board/board-context.tsx';
import { showOnCanvas } from '../show-on-canvas.ts';
import styles from './parts.module.css';

/** Words that lead to the card or link they come from. */
export function Jump({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const board = useBoard();
  return (
    <button
      type="button"
      dir="auto"
      className={styles.jump}
      onClick={() => showOnCanvas(board, [to])}
    >
      {children}
    </button>
  );
}
