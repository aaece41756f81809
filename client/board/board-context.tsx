import { createContext, use, type ReactNode } from 'react';
import { must } from '../../shared/base/must.ts';
import type { Board } from './board.ts';

const BoardContext = createContext<Board | undefined>(undefined);

export function BoardProvider({
  board,
  children,
}: {
  readonly board: Board;
  readonly children: ReactNode;
}) {
  return <BoardContext value={board}>{children}</BoardContext>;
}

/** The board of this page; stable for the life of the room. @throws {Error} outside a provider. */
export function useBoard(): Board {
  return must(use(BoardContext), 'a BoardProvider around this component');
}
