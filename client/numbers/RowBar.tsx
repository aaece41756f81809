import { useRef, useState } from 'react';
import type { Row, State } from '../../shared/model/scenario.ts';
import { formatShares } from '../../shared/model/format-probability.ts';
import { cx } from '../kit/cx.ts';
import { levelColour } from '../kit/level.ts';
import { Thumb } from './Thumb.tsx';
import { rowOf, sharesOf, type Shares } from './row-entry.ts';
import { cumulated, moveDivider, normalised, sumsToOne } from './shares.ts';
import styles from './RowBar.module.css';

export interface RowBarProps {
  /** Which distribution this is: "Iran's response, given offer and active". */
  readonly label: string;
  readonly states: readonly State[];
  /** As entered; undefined shows an even spread. */
  readonly row: Row | undefined;
  /** The whole row, once a drag or a held key ends. */
  readonly onCommit: (row: Row) => void;
  /** Each step of a drag, for readouts beside the bar; null when it ends. */
  readonly onPreview?: ((shares: Shares | null) => void) | undefined;
  /** Hatch it: nobody has confirmed it. Absent = when one of its cells is assumed. */
  readonly isAssumed?: boolean | undefined;
  readonly isDisabled?: boolean;
}

/**
 * One distribution as one stacked bar. Dragging the divider between two states trades between them;
 * the sum stays 100. Each divider is also a slider for the keyboard.
 */
export function RowBar({
  label,
  states,
  row,
  onCommit,
  onPreview,
  isAssumed,
  isDisabled = false,
}: RowBarProps) {
  const track = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Shares | null>(null);
  const entered = sharesOf(row, states);
  // A row that does not sum is drawn to scale, and its first drag makes it whole.
  const shares = dragged ?? (sumsToOne(entered) ? entered : normalised(entered));
  const texts = formatShares(shares);
  const assumed =
    isAssumed === true || row === undefined || states.some(({ id }) => row[id]?.assumed === true);

  const show = (next: Shares | null) => {
    setDragged(next);
    onPreview?.(next);
  };
  const commit = () => {
    if (dragged !== null) onCommit(rowOf(dragged, states, row));
    show(null);
  };

  return (
    <fieldset aria-label={label} className={styles.bar}>
      <div ref={track} className={styles.track}>
        {states.map((state, index) => (
          <span
            key={state.id}
            className={cx(styles.segment, assumed && styles.assumed)}
            style={{
              inlineSize: `${(shares[index] ?? 0) * 100}%`,
              backgroundColor: levelColour(index, states.length),
            }}
            title={`${state.label}: ${texts[index]}`}
          >
            {(shares[index] ?? 0) >= 0.13 ? (
              <span className={styles.text}>{texts[index]}</span>
            ) : null}
          </span>
        ))}
        {states.slice(0, -1).map((state, index) => {
          const before = cumulated(shares, index - 1);
          const next = states[index + 1];
          return (
            <Thumb
              key={state.id}
              label={`Divider between ${state.label} and ${next?.label ?? ''}`}
              valueText={`${state.label} ${texts[index]}, ${next?.label ?? ''} ${texts[index + 1]}`}
              value={cumulated(shares, index)}
              min={before}
              max={cumulated(shares, index + 1)}
              track={track}
              isDisabled={isDisabled}
              className={styles.divider}
              onMove={(position) => show(moveDivider(shares, index, position))}
              onDone={commit}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
