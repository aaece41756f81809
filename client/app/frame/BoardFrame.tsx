import { useCallback, useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { ActionsContext } from '../../board/actions-context.ts';
import type { Board } from '../../board/board.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { Canvas } from '../../canvas/Canvas.tsx';
import { fetchLater, later } from '../../kit/later.tsx';
import { RoomEnded } from '../../room/RoomEnded.tsx';
import { cx } from '../../kit/cx.ts';
import { WhatIfBar } from '../../what-if/WhatIfBar.tsx';
import { allActions } from '../actions/all-actions.ts';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { dropOnBoard } from '../files/drop-on-board.ts';
import { useFileDrop } from '../files/use-file-drop.ts';
import { followTheme } from '../theme.ts';
import { usePhone } from '../use-phone.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { useTypeAhead } from '../use-type-ahead.ts';
import { FollowBar } from './FollowBar.tsx';
import { ScreenSwitch } from './ScreenSwitch.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TopBar } from './TopBar.tsx';
import { focusCanvas } from './focus-canvas.ts';
import { whenIdle } from './when-idle.ts';
import styles from './BoardFrame.module.css';

const Analyse = later(() => import('../../analyse/Analyse.tsx').then((m) => m.Analyse));
const Inspector = later(() => import('../../inspector/Inspector.tsx').then((m) => m.Inspector));
const Outline = later(() => import('../../outline/Outline.tsx').then((m) => m.Outline));
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
  const analyse = useUi((ui) => ui.analyse);
  const isPhone = usePhone();
  const outline = useUi((ui) => (isPhone ? ui.screen === 'outline' : ui.outline));
  const isCovered = isPhone && outline;
  // A phone draws the canvas when it is first asked for, and keeps it for the way back.
  const [isDrawn, setDrawn] = useState(!isCovered);
  if (!isCovered && !isDrawn) setDrawn(true);
  useShortcuts(board, allActions);
  useTypeAhead(board);
  const onFiles = useCallback(
    (files: readonly File[], event: DragEvent) => dropOnBoard(board, files, event),
    [board],
  );
  const drop = useFileDrop(onFiles);
  useEffect(() => followTheme(board.ui), [board]);
  useEffect(focusCanvas, []);
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
      <div className={styles.frame} data-dropping={drop.isOver} {...drop.handlers}>
        {isCovered ? null : (
          <a className={styles.skip} href="#canvas">
            Go to the canvas
          </a>
        )}
        {outline ? (
          <a className={styles.skip} href="#outline">
            Go to the outline
          </a>
        ) : null}
        <TopBar />
        {isCovered ? null : <ToolRail />}
        {outline ? (
          <OutlineRegion isScreen={isPhone}>
            <Outline {...(isPhone ? {} : { onClose: () => closeOutline(board) })} />
          </OutlineRegion>
        ) : null}
        {isDrawn ? (
          <main
            id="canvas"
            data-region="canvas"
            className={cx(styles.canvas, isCovered && styles.covered)}
            inert={isCovered}
            aria-label="Canvas"
          >
            <Canvas />
          </main>
        ) : null}
        <div className={styles.asked}>
          <WhatIfBar />
        </div>
        <div className={styles.over}>
          <RoomEnded />
          <FollowBar />
        </div>
        {analyse ? (
          <aside className={styles.analyse} aria-label="Analyse">
            <Analyse />
          </aside>
        ) : null}
        {inspector ? (
          <aside className={styles.drawer} aria-label="Inspector">
            <Inspector whatIf={whatIfOf} />
          </aside>
        ) : null}
        {isPhone ? <ScreenSwitch /> : null}
      </div>
      <Dialogs />
    </ActionsContext>
  );
}

/** Closes the drawer; the keyboard, which was in it, goes on at the same card on the canvas. */
function closeOutline(board: Board): void {
  board.ui.setState({ outline: false });
  document.querySelector<HTMLElement>('#canvas [data-canvas] [tabindex="0"]')?.focus();
}

/** The outline's place: a drawer beside the canvas, or the main part of a phone's screen. */
function OutlineRegion({
  isScreen,
  children,
}: {
  readonly isScreen: boolean;
  readonly children: ReactNode;
}) {
  const props = { id: 'outline', className: styles.outline, 'aria-label': 'Outline' };
  return isScreen ? <main {...props}>{children}</main> : <aside {...props}>{children}</aside>;
}
