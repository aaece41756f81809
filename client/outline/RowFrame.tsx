import { useEffect, useLayoutEffect, useRef, type ContextType, type ReactNode } from 'react';
import type { TreeStateContext } from 'react-aria-components/Tree';
import { Size, type ListLayout } from 'react-aria-components/Virtualizer';
import { useBoard } from '../board/board-context.tsx';
import { outlineState } from './outline-state.ts';
import { useOutline } from './use-outline.ts';
import styles from './Row.module.css';

export interface RowFrameProps {
  readonly id: string;
  readonly state: NonNullable<ContextType<typeof TreeStateContext>>;
  readonly layout: ListLayout<object>;
  readonly children: ReactNode;
}

/**
 * Around the content of every row. It tells the layout when the row changes its height by itself: a
 * row subscribes to its own record, so nothing above it renders then. And it takes the keyboard to the
 * row that is wanted, which may not be on screen yet and is therefore brought there by one that is.
 */
export function RowFrame({ id, state, layout, children }: RowFrameProps) {
  const board = useBoard();
  const wanted = useOutline((outline) => outline.wanted);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null || state.collection.getItem(wanted) === null) return;
    outlineState(board).setState({ wanted: null });
    state.selectionManager.setFocused(true);
    state.selectionManager.setFocusedKey(wanted);
  }, [board, state, wanted]);
  useLayoutEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    const measure = () => {
      const { offsetWidth, offsetHeight } = element;
      if (offsetHeight > 0) {
        layout.virtualizer?.updateItemSize(id, new Size(offsetWidth, offsetHeight));
      }
    };
    // Before anything is painted: rows that first stood by a guess would be seen to jump.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [id, layout]);
  return (
    <div ref={content} className={styles.content}>
      {children}
    </div>
  );
}
