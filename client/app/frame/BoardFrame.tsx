import { useEffect } from 'react';
import { ActionsContext } from '../../board/actions-context.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { Canvas } from '../../canvas/Canvas.tsx';
import { fetchLater, later } from '../../kit/later.tsx';
import { RoomEnded } from '../../room/RoomEnded.tsx';
import { WhatIfBar } from '../../what-if/WhatIfBar.tsx';
import { allActions } from '../actions/all-actions.ts';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { followTheme } from '../theme.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { FollowBar } from './FollowBar.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TopBar } from './TopBar.tsx';
import { whenIdle } from './when-idle.ts';
import styles from './BoardFrame.module.css';

const Inspector = later(() => import('../../inspector/Inspector.tsx').then((m) => m.Inspector));
const WhatIfControls = later(() =>
  import('../../what-if/WhatIfControls.tsx').then((m) => m.WhatIfControls),
);

function whatIfOf(node: string) {
  return <WhatIfControls node={node} />;
}

/** The board's whole screen: bar, tools, canvas and drawer (product.md §2.2). */
export function BoardFrame() {
  const board = useBoard();
  const inspector = useUi((ui) => ui.inspector);
  useShortcuts(board, allActions);
  useEffect(() => followTheme(board.ui), [board]);
  // What opens later is fetched once the board stands, so that it opens at once and also offline.
  useEffect(
    () =>
      whenIdle(() => {
        // Whatever cannot be fetched now is tried again when it is needed.
        fetchLater().catch(() => undefined);
      }),
    [],
  );
  return (
    <ActionsContext value={allActions}>
      <div className={styles.frame}>
        <a className={styles.skip} href="#canvas">
          Go to the canvas
        </a>
        <TopBar />
        <ToolRail />
        <main id="canvas" data-region="canvas" className={styles.canvas} aria-label="Canvas">
          <Canvas />
          <div className={styles.over}>
            <RoomEnded />
            <WhatIfBar />
            <FollowBar />
          </div>
        </main>
        {inspector ? (
          <aside className={styles.drawer} aria-label="Inspector">
            <Inspector whatIf={whatIfOf} />
          </aside>
        ) : null}
      </div>
      <Dialogs />
    </ActionsContext>
  );
}
