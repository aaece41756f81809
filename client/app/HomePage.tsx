import { useEffect, useState } from 'react';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { listTemplates } from '../access/api.ts';
import { boardPath } from '../access/board-link.ts';
import { deviceMemory } from '../access/device-memory.ts';
import { keptName } from '../access/own-name.ts';
import { createUiStore } from '../board/ui.ts';
import { Home } from '../screens/Home.tsx';
import { StartSheet } from '../screens/StartSheet.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { go } from './route.ts';
import { startBoard } from './start-board.ts';
import { followTheme } from './theme.ts';

/** Home with its start sheet. */
export function HomePage() {
  const [ui] = useState(() => createUiStore(deviceMemory()));
  const [starting, setStarting] = useState(false);
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>();
  const [trouble, setTrouble] = useState<string>();

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
    <>
      <Home
        onStart={openSheet}
        onJoin={() => {
          location.assign('/j');
        }}
        onOpen={(board) => {
          go(boardPath(board));
        }}
        corner={<ThemeButton ui={ui} />}
      />
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
    </>
  );
}
