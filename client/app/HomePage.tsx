import { useEffect, useState } from 'react';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { listTemplates } from '../access/api.ts';
import { boardPath } from '../access/board-link.ts';
import { deviceMemory } from '../access/device-memory.ts';
import { keptName } from '../access/own-name.ts';
import { createUiStore } from '../board/ui.ts';
import { Home } from '../screens/Home.tsx';
import { StartSheet } from '../screens/StartSheet.tsx';
import { later } from '../kit/later.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { useFileDrop } from './files/use-file-drop.ts';
import { go } from './route.ts';
import { startBoard } from './start-board.ts';
import { followTheme } from './theme.ts';
import styles from './HomePage.module.css';

const OpenSheet = later(() => import('./files/OpenSheet.tsx').then((m) => m.OpenSheet));

/** Home with its start sheet. */
export function HomePage() {
  const [ui] = useState(() => createUiStore(deviceMemory()));
  const [starting, setStarting] = useState(false);
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>();
  const [trouble, setTrouble] = useState<string>();
  /** Files to be looked at; none while they are still to be chosen. */
  const [opening, setOpening] = useState<readonly File[]>();
  const drop = useFileDrop(setOpening);

  useEffect(() => followTheme(ui), [ui]);
  useEffect(() => {
    document.title = 'Parley';
  }, []);

  function openSheet() {
    setStarting(true);
    setTrouble(undefined);
    listTemplates().then(setTemplates, (error: Error) => {
      setTrouble(error.message);
    });
  }

  return (
    <div className={styles.page} {...drop.handlers}>
      <Home
        onStart={openSheet}
        onJoin={() => {
          location.assign('/j');
        }}
        onOpen={(board) => {
          go(boardPath(board));
        }}
        onOpenFile={() => {
          setOpening([]);
        }}
        corner={<ThemeButton ui={ui} />}
      />
      {drop.isOver ? <div className={styles.drop}>Let go to see what the file holds</div> : null}
      {opening === undefined ? null : (
        <OpenSheet
          files={opening}
          onClose={() => {
            setOpening(undefined);
          }}
        />
      )}
      {starting ? (
        <StartSheet
          templates={templates}
          trouble={trouble}
          ownName={keptName() ?? 'Facilitator'}
          onStart={async (choice) => {
            go(boardPath(await startBoard(choice)));
          }}
          onClose={() => {
            setStarting(false);
          }}
        />
      ) : null}
    </div>
  );
}
