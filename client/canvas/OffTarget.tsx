import { ArrowRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { formatProbability } from '../../shared/model/format-probability.ts';
import {
  useAnswer,
  useMarginal,
  useNode,
  useRounds,
  useScenarioValue,
  useWhatIfMarginal,
} from '../board/hooks.ts';
import { focusOn } from '../board/selection.ts';
import { useBoard } from '../board/board-context.tsx';
import { cx } from '../kit/cx.ts';
import { spokenOf } from '../../shared/drawing/spoken.ts';
import { useSurface } from './surface-context.ts';
import { useSetViewport } from './use-viewport.ts';
import { reveal } from './viewport.ts';
import { wayTo } from './way-to.ts';
import styles from './OffTarget.module.css';

/**
 * What the board is about stays in sight: its name, its chance as it moves, and the way to its card.
 * A press goes there.
 */
export function OffTarget({ id }: { readonly id: string }) {
  const board = useBoard();
  const surface = useSurface();
  const set = useSetViewport();
  const node = useNode(id);
  const base = useMarginal(id);
  const after = useWhatIfMarginal(id);
  const asked = useAnswer((answer) => answer.whatIf !== undefined);
  const target = useScenarioValue(({ meta }) => meta.settings.target);
  const hasRounds = useRounds() > 1;
  const chip = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () =>
      surface.addPart(() => {
        const { current } = chip;
        if (!current) return;
        const way = wayTo(surface.things.box(id), surface.view);
        current.hidden = way === undefined;
        if (way !== undefined) current.style.setProperty('--way', `${way}rad`);
      }),
    [surface, id],
  );
  const shown = asked ? after : base;
  const spoken = node && shown ? spokenOf(node, shown, target) : undefined;
  return (
    <button
      ref={chip}
      hidden
      type="button"
      data-control
      className={cx(styles.chip, hasRounds && styles.above)}
      title={node ? `${node.label}: show its card` : undefined}
      onClick={({ currentTarget }) => {
        // This button goes, and the card is yet to come: between them the canvas has the keyboard.
        currentTarget
          .closest('[data-canvas]')
          ?.querySelector<HTMLElement>(':scope > [role=application]')
          ?.focus({ preventScroll: true });
        focusOn(board, id);
        reveal(surface, set, id);
      }}
    >
      <ArrowRight aria-hidden size={14} className={styles.arrow} />
      <span className={styles.name} dir="auto">
        {node?.label}
      </span>
      <span className={styles.figure}>{spoken ? formatProbability(spoken.probability) : '—'}</span>
    </button>
  );
}
