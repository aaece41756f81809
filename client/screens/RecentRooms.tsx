import { X } from 'lucide-react';
import type { RecentRoom } from '../access/recent-rooms.ts';
import { boardPath } from '../access/board-link.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { roleWords } from './role-words.ts';
import { since } from './since.ts';
import styles from './RecentRooms.module.css';

export interface RecentRoomsProps {
  readonly rooms: readonly RecentRoom[];
  readonly onOpen: (board: string) => void;
  readonly onForget: (board: string) => void;
}

/** Boards that were opened on this device; nothing at all when there are none. */
export function RecentRooms({ rooms, onOpen, onForget }: RecentRoomsProps) {
  if (rooms.length === 0) return null;
  return (
    <section className={styles.rooms} aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        Recent on this device
      </h2>
      <ul className={styles.list}>
        {rooms.map(({ board, title, role, at }) => (
          <li key={board} className={styles.room}>
            <a
              href={boardPath(board)}
              className={styles.link}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(board);
              }}
            >
              <span className={styles.title} dir="auto">
                {title || 'Untitled board'}
              </span>
              <span className={styles.facts}>
                {roleWords[role].you} · {since(at)}
              </span>
            </a>
            <IconButton
              label={`Forget “${title}” on this device`}
              icon={<X />}
              size="s"
              className={styles.forget}
              onPress={() => {
                onForget(board);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
