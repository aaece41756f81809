import { Maximize, Minus, Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useRounds } from '../board/hooks.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { later } from '../kit/later.tsx';
import { useSurface } from './surface-context.ts';
import styles from './ZoomBar.module.css';

const RoundChooser = later(() => import('./RoundChooser.tsx').then((m) => m.RoundChooser));

const step = 1.25;

/** Scale of the view, and which round is shown where there are several: for the mouse; all of it has keys too. */
export function ZoomBar() {
  const hasRounds = useRounds() > 1;
  return (
    <div className={styles.corner}>
      {hasRounds ? <RoundChooser /> : null}
      <Zoom />
    </div>
  );
}

function Zoom() {
  const surface = useSurface();
  const { layout } = useBoard();
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () =>
      surface.addPart(({ view }) => {
        const text = `${Math.round(surface.view.zoom * 100)}%`;
        // Writing the same text would lay the page out in every frame of a pan.
        if (view && label.current && label.current.textContent !== text) {
          label.current.textContent = text;
        }
      }),
    [surface],
  );
  return (
    <div className={styles.bar} data-control>
      <IconButton
        size="s"
        placement="top"
        label="Zoom out"
        keys="Minus"
        icon={<Minus size={14} />}
        onPress={() => layout.zoomTo(surface.view.zoom / step)}
      />
      <button
        type="button"
        className={styles.scale}
        title="Zoom to 100%"
        onClick={() => layout.zoomTo(1)}
      >
        <span ref={label}>100%</span>
      </button>
      <IconButton
        size="s"
        placement="top"
        label="Zoom in"
        keys="Equal"
        icon={<Plus size={14} />}
        onPress={() => layout.zoomTo(surface.view.zoom * step)}
      />
      <IconButton
        size="s"
        placement="top"
        label="Show everything"
        keys="Digit1"
        icon={<Maximize size={14} />}
        onPress={() => layout.fit()}
      />
    </div>
  );
}
