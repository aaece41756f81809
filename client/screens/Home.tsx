import { FileUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { forgetRoom, recentRooms } from '../access/recent-rooms.ts';
import { Button } from '../kit/Button.tsx';
import { Mark } from '../kit/Mark.tsx';
import { BoardSketch } from './BoardSketch.tsx';
import { RecentRooms } from './RecentRooms.tsx';
import styles from './Home.module.css';

export interface HomeProps {
  readonly onStart: () => void;
  readonly onJoin: () => void;
  readonly onOpen: (board: string) => void;
  readonly onOpenFile: () => void;
  /** Controls in the corner. */
  readonly corner: ReactNode;
}

/** The first screen: start, join, or go back to where this device was. */
export function Home({ onStart, onJoin, onOpen, onOpenFile, corner }: HomeProps) {
  const [rooms, setRooms] = useState(recentRooms);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Mark size={28} />
        <span className={styles.name}>Parley</span>
        <span className={styles.corner}>{corner}</span>
      </header>
      <main className={styles.main}>
        <section className={styles.lead}>
          <h1 className={styles.title}>Map a negotiation together</h1>
          <p className={styles.words}>
            Parley is a shared board for moves, events and outcomes: you give each link a
            probability, and every screen shows what all of them together imply.
          </p>
          <div className={styles.buttons}>
            <Button variant="primary" size="l" onPress={onStart}>
              Start a workshop
            </Button>
            <Button size="l" onPress={onJoin}>
              Join with a code
            </Button>
          </div>
          <div className={styles.file}>
            <Button variant="plain" icon={<FileUp />} onPress={onOpenFile}>
              Open a file…
            </Button>
          </div>
        </section>
        <BoardSketch className={styles.sketch} />
        <RecentRooms
          rooms={rooms}
          onOpen={onOpen}
          onForget={(board) => {
            forgetRoom(board);
            setRooms(recentRooms());
          }}
        />
      </main>
    </div>
  );
}
