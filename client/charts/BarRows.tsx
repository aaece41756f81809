import { scaleLinear } from 'd3-scale';
import { Marks } from './Marks.tsx';
import { RowHead } from './RowHead.tsx';
import { rowMarks } from './row-marks.ts';
import ink from './ink.module.css';
import styles from './BarRows.module.css';

export interface BarRow {
  readonly id: string;
  readonly title: string;
  /** What stands after the title, quieter; left out where there is no room for it. */
  readonly detail: string;
  /** How long the bar is, from 0 to either side. */
  readonly value: number;
  /** The value as people read it. */
  readonly figure: string;
  readonly tone: 'plain' | 'quiet' | 'raises' | 'lowers';
  /** The whole bar in words. */
  readonly spoken: string;
}

export interface BarRowsProps {
  /** What the bars are together, for screen readers. */
  readonly label: string;
  readonly rows: readonly BarRow[];
  readonly width: number;
  /** The longest bar there could be; absent: the longest there is. */
  readonly most?: number;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 36;
const barHeight = 8;

/** Bars from a common zero, each with its title above it and its figure at the end of the line. */
export function BarRows({ label, rows, width, most, chosen, onChoose }: BarRowsProps) {
  const values = rows.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(most ?? 0, ...values);
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([4, width - 4]);
  const zero = scale(0);
  return (
    <>
      <Marks
        label={label}
        marks={rowMarks(rows, { width, rowHeight })}
        chosen={chosen}
        onChoose={onChoose}
      />
      <svg aria-hidden width={width} height={rows.length * rowHeight + 2}>
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * rowHeight})`}>
            <Row row={row} width={width} zero={zero} end={scale(row.value)} isSplit={low < 0} />
          </g>
        ))}
      </svg>
    </>
  );
}

interface RowProps {
  readonly row: BarRow;
  readonly width: number;
  readonly zero: number;
  readonly end: number;
  /** Bars go to both sides. */
  readonly isSplit: boolean;
}

function Row({ row: { title, detail, figure, tone, value }, width, zero, end, isSplit }: RowProps) {
  return (
    <>
      <RowHead title={title} detail={detail} figure={figure} isMain width={width} />
      <rect className={styles.track} x={4} y={21} width={width - 8} height={barHeight} rx={2} />
      {value === 0 ? null : (
        <rect
          className={styles[tone]}
          x={Math.min(zero, end)}
          y={21}
          width={Math.max(1.5, Math.abs(end - zero))}
          height={barHeight}
          rx={1.5}
        />
      )}
      {isSplit ? (
        <line
          className={ink.now}
          x1={Math.round(zero)}
          x2={Math.round(zero)}
          y1={18}
          y2={24 + barHeight}
        />
      ) : null}
    </>
  );
}
