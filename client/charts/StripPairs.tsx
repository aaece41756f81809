import { levelColour } from '../kit/level.ts';
import { Marks } from './Marks.tsx';
import { RowHead } from './RowHead.tsx';
import { rowMarks } from './row-marks.ts';
import ink from './ink.module.css';

export interface StripPair {
  readonly id: string;
  readonly title: string;
  /** Distributions in state order, the absent state first. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly figure: string;
  readonly spoken: string;
}

export interface StripPairsProps {
  /** What the rows are together, for screen readers. */
  readonly label: string;
  readonly rows: readonly StripPair[];
  readonly width: number;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 48;
const stripHeight = 9;
/** Room for "before" and "after" in front of the strips. */
const side = 44;

/** A card's states before and after, one strip above the other. */
export function StripPairs({ label, rows, width, chosen, onChoose }: StripPairsProps) {
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
            <RowHead title={row.title} figure={row.figure} isMain width={width} />
            <Strip name="before" shares={row.before} y={20} width={width} />
            <Strip name="after" shares={row.after} y={32} width={width} />
          </g>
        ))}
      </svg>
    </>
  );
}

interface StripProps {
  readonly name: string;
  readonly shares: readonly number[];
  readonly y: number;
  readonly width: number;
}

function Strip({ name, shares, y, width }: StripProps) {
  const length = width - side - 4;
  const pieces = shares.map((share, state) => {
    const x = side + shares.slice(0, state).reduce((sum, other) => sum + other, 0) * length;
    const gap = state < shares.length - 1 ? 1 : 0;
    return { x, width: Math.max(0, share * length - gap), state };
  });
  return (
    <>
      <text className={ink.detail} x={4} y={y + 8.5}>
        {name}
      </text>
      {pieces.map(({ x, width: wide, state }) => (
        <rect
          key={state}
          x={x}
          y={y}
          width={wide}
          height={stripHeight}
          fill={levelColour(state, shares.length)}
        />
      ))}
    </>
  );
}
