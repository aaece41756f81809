import type { ReactNode } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { outlineState, type Opened } from './outline-state.ts';
import styles from './Row.module.css';

export interface RowButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** What it opens beside itself. */
  readonly opens: (anchor: Element) => Opened;
}

/** The button at the end of a row; it shows where the pointer or the keyboard is. */
export function RowButton({ label, icon, opens }: RowButtonProps) {
  const board = useBoard();
  return (
    <IconButton
      size="s"
      label={label}
      placement="left"
      icon={icon}
      aria-haspopup="menu"
      className={styles.more}
      onPress={({ currentTarget }) =>
        outlineState(board).setState({ opened: opens(currentTarget) })
      }
    />
  );
}
