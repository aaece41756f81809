import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { must } from '../../shared/base/must.ts';
import { BoardProvider } from '../board/board-context.tsx';
import type { PersonHere } from './people.ts';
import type { Room } from './room.ts';
import type { SyncState } from './sync-state.ts';

const RoomContext = createContext<Room | undefined>(undefined);

/** Gives a room and its board to what is inside. */
export function RoomProvider({
  room,
  children,
}: {
  readonly room: Room;
  readonly children: ReactNode;
}) {
  return (
    <RoomContext value={room}>
      <BoardProvider board={room.board}>{children}</BoardProvider>
    </RoomContext>
  );
}

/** The room of this page; stable for its life. @throws {Error} outside a provider. */
export function useRoom(): Room {
  return must(use(RoomContext), 'a RoomProvider around this component');
}

/** Everyone on the board, this browser's person first. */
export function usePeople(): readonly PersonHere[] {
  return useStore(useRoom().people, ({ people }) => people);
}

export function useSync<T>(selector: (sync: SyncState) => T): T {
  return useStore(useRoom().sync, selector);
}
