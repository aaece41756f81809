import { useRef } from 'react';
import { cx } from '../kit/cx.ts';
import { Thumb } from './Thumb.tsx';
import { withBest, withHigh, withLow, type Draft } from './draft.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import styles from './RangeTrack.module.css';

export interface RangeTrackProps {
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Bands of the word scale, drawn behind, in [0, 1]. */
  readonly bands: readonly { readonly lo: number; readonly hi: number }[];
}

/** A probability on a line from 0 to 100 with, when there is one, its range around it. */
export function RangeTrack({ label, draft, onChange, bands }: RangeTrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const { best, range } = draft;
  return (
    <div className={styles.frame}>
      <div ref={track} className={styles.track}>
        {bands.map(({ lo, hi }) => (
          <span
            key={lo}
            className={cx(styles.band, best >= lo && best <= hi && styles.here)}
            style={{ insetInlineStart: `${lo * 100}%`, inlineSize: `${(hi - lo) * 100}%` }}
          />
        ))}
        <span className={styles.fill} style={{ inlineSize: `${best * 100}%` }} />
        {range === undefined ? null : (
          <span
            className={styles.range}
            style={{
              insetInlineStart: `${range.lo * 100}%`,
              inlineSize: `${(range.hi - range.lo) * 100}%`,
            }}
          />
        )}
        {range === undefined ? null : (
          <>
            <Thumb
              label={`${label}, lowest`}
              valueText={`${exactPercent(range.lo)}%`}
              value={range.lo}
              max={best}
              track={track}
              className={cx(styles.thumb, styles.low)}
              onMove={(lo) => onChange(withLow(draft, lo))}
            />
            <Thumb
              label={`${label}, highest`}
              valueText={`${exactPercent(range.hi)}%`}
              value={range.hi}
              min={best}
              track={track}
              className={cx(styles.thumb, styles.high)}
              onMove={(hi) => onChange(withHigh(draft, hi))}
            />
          </>
        )}
        <Thumb
          label={`${label}, best value`}
          valueText={`${exactPercent(best)}%`}
          value={best}
          track={track}
          className={cx(styles.thumb, styles.best)}
          onMove={(value) => onChange(withBest(draft, value))}
        />
      </div>
      <div aria-hidden className={styles.ticks}>
        {[0, 25, 50, 75, 100].map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}
