import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { Axis } from './Axis.tsx';
import { finePercent } from './fine-percent.ts';
import { textWidth } from './fit-text.ts';
import { histogram } from './histogram.ts';
import ink from './ink.module.css';
import styles from './Band.module.css';

export interface BandProps {
  readonly chance: number;
  /** The least and the most that it could be. */
  readonly outer: { readonly low: number; readonly high: number };
  /** Nine of ten chances, and the one in the middle; undefined while it is worked out. */
  readonly inner:
    | { readonly low: number; readonly middle: number; readonly high: number }
    | undefined;
  /** All chances that were drawn, ascending. */
  readonly samples: readonly number[];
  readonly width: number;
}

const side = 46;
const hill = { top: 18, height: 78 };
const thick = { y: hill.top + hill.height + 6, height: 14 };
const thin = { y: thick.y + thick.height + 12, height: 6 };
const axis = thin.y + thin.height + 10;

type Scale = ScaleLinear<number, number>;

/** How far a chance could be off: what is likely as a hill and a bar, what is possible at all as a thin bar. */
export function Band({ chance, outer, inner, samples, width }: BandProps) {
  const scale: Scale = scaleLinear()
    .domain([outer.low, outer.high])
    .range([side, width - side]);
  const now = Math.round(scale(chance)) + 0.5;
  return (
    <svg aria-hidden width={width} height={axis + 20}>
      <Axis scale={scale} side="bottom" from={hill.top} to={axis} />
      <Hill scale={scale} samples={samples} inner={inner} />
      {inner === undefined ? null : (
        <>
          <Span className={styles.inner} scale={scale} {...inner} {...thick} />
          <rect
            className={styles.middle}
            x={scale(inner.middle) - 1}
            y={thick.y}
            width={2}
            height={thick.height}
          />
        </>
      )}
      <Span className={styles.outer} scale={scale} {...outer} {...thin} />
      <line className={ink.now} x1={now} x2={now} y1={hill.top - 2} y2={axis} />
      <text
        className={ink.nowText}
        x={Math.min(Math.max(now, 40), width - 40)}
        y={hill.top - 7}
        textAnchor="middle"
      >
        {`now ${finePercent(chance)}`}
      </text>
    </svg>
  );
}

interface SpanProps {
  readonly className: string | undefined;
  readonly scale: Scale;
  readonly low: number;
  readonly high: number;
  readonly y: number;
  readonly height: number;
}

/** A bar with a figure at each end. */
function Span({ className, scale, low, high, y, height }: SpanProps) {
  const middle = y + height / 2 + 4;
  const words = [finePercent(low), finePercent(high)] as const;
  // Where the bar is too near the edge for its figure there is nothing to tell: it ends there.
  const isTight = scale(low) - 5 - textWidth(words[0], 11) < 0;
  return (
    <>
      <rect
        className={className}
        x={scale(low)}
        y={y}
        width={Math.max(1, scale(high) - scale(low))}
        height={height}
        rx={height / 2}
      />
      {isTight ? null : (
        <text className={ink.end} x={scale(low) - 5} y={middle} textAnchor="end">
          {words[0]}
        </text>
      )}
      <text className={ink.end} x={scale(high) + 5} y={middle}>
        {words[1]}
      </text>
    </>
  );
}

interface HillProps {
  readonly scale: Scale;
  readonly samples: readonly number[];
  readonly inner: BandProps['inner'];
}

function Hill({ scale, samples, inner }: HillProps) {
  const [from = 0, to = 1] = scale.domain();
  const bins = histogram(samples, from, to);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <g>
      {bins.map(({ low, high, count }) => {
        const height = (count / most) * hill.height;
        const middle = (low + high) / 2;
        const isInner = inner !== undefined && middle >= inner.low && middle <= inner.high;
        return (
          <rect
            key={low}
            className={styles.bin}
            data-inner={isInner}
            x={scale(low) + 0.5}
            y={hill.top + hill.height - height}
            width={Math.max(0.5, scale(high) - scale(low) - 1)}
            height={height}
          />
        );
      })}
    </g>
  );
}
