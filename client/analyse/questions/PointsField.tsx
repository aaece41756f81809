import { useId, useState } from 'react';
import { readPoints } from './worth-of.ts';
import box from '../../kit/box.module.css';
import { cx } from '../../kit/cx.ts';
import styles from './PointsField.module.css';

export interface PointsFieldProps {
  readonly label: string;
  /** Undefined while nobody said. */
  readonly points: number | undefined;
  readonly isDisabled: boolean;
  readonly onCommit: (points: number) => void;
}

/** Points of somebody's own scale, taken with Enter or when the field is left; Esc takes back what was typed. */
export function PointsField({ label, points, isDisabled, onCommit }: PointsFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? (points === undefined ? '' : String(points).replace('-', '−'));
  const value = draft === undefined ? points : readPoints(draft);
  const isWrong = draft !== undefined && draft.trim() !== '' && value === undefined;
  const commit = () => {
    if (isWrong) return;
    setDraft(undefined);
    if (draft !== undefined && value !== undefined && value !== points) onCommit(value);
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} dir="auto" className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        placeholder="0"
        disabled={isDisabled}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        className={cx(box.box, styles.input)}
        value={shown}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape' || draft === undefined) return;
          // Only what was typed is taken back; the panel stays.
          event.stopPropagation();
          setDraft(undefined);
        }}
      />
      {isWrong ? (
        <span id={`${id}-wrong`} className={styles.wrong}>
          A number from −100 to 100
        </span>
      ) : null}
    </div>
  );
}
