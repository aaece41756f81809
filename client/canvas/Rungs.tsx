import { useBoard } from '../board/board-context.tsx';
import { cx } from '../kit/cx.ts';
import { rungAt, rungsOf } from './drop-level.ts';
import { useOverlay } from './overlays-context.ts';
import { useSurface } from './surface-context.ts';
import styles from './Marquee.module.css';

/** The levels of the card that a link is being drawn to, with the one that it will bring about. */
export function Rungs() {
  const board = useBoard();
  const surface = useSurface();
  const draft = useOverlay((overlays) => overlays.draft);
  const card = draft?.to ? surface.things.box(draft.to) : undefined;
  if (!draft?.to || card === undefined) return null;
  const rungs = rungsOf(board.scenario.getState(), draft.from, draft.to, card);
  const chosen = rungAt(rungs, draft.at);
  return rungs.map(({ id, label, box }) => (
    <div
      key={id}
      data-rung={id}
      className={cx(styles.rung, id === chosen && styles.chosen)}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      dir="auto"
    >
      {label}
    </div>
  ));
}
