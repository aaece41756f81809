import { scaleLinear } from 'd3-scale';
import { Axis } from './Axis.tsx';
import { fitText, textWidth } from './fit-text.ts';
import { Marks } from './Marks.tsx';
import { rowMarks } from './row-marks.ts';
import ink from './ink.module.css';
import styles from './PairRows.module.css';

export interface PairRow {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Two chances of the same thing. */
  readonly first: number;
  readonly second: number;
  readonly figure: string;
  readonly spoken: string;
}

export interface PairRowsProps {
  /** What the rows are together, for screen readers. */
  readonly label: string;
  /** What the hollow and the full dot stand for. */
  readonly names: readonly [string, string];
  readonly rows: readonly PairRow[];
  readonly width: number;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 38;
const top = 46;

/** Two chances a row as dots on one scale from 0 to 100 %, the gap between them drawn. */
export function PairRows({ label, names, rows, width, chosen, onChoose }: PairRowsProps) {
  const scale = scaleLinear()
    .domain([0, 1])
    .range([14, width - 14]);
  const bottom = top + rows.length * rowHeight;
  const second = 26 + textWidth(names[0], 11) + 18;
  return (
    <>
      <Marks
        label={label}
        marks={rowMarks(rows, { width, rowHeight, top })}
        chosen={chosen}
        onChoose={onChoose}
      />
      <svg aria-hidden width={width} height={bottom + 2}>
        <g>
          <circle className={styles.first} cx={10} cy={8} r={6} />
          <text className={ink.detail} x={22} y={12}>
            {names[0]}
          </text>
          <circle className={styles.second} cx={second} cy={8} r={3.5} />
          <text className={ink.detail} x={second + 10} y={12}>
            {names[1]}
          </text>
        </g>
        <Axis scale={scale} side="top" from={top - 4} to={bottom} />
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${top + index * rowHeight})`}>
            <Row row={row} width={width} scale={scale} />
          </g>
        ))}
      </svg>
    </>
  );
}

interface RowProps {
  readonly row: PairRow;
  readonly width: number;
  readonly scale: (chance: number) => number;
}

function Row({ row: { title, detail, first, second, figure }, width, scale }: RowProps) {
  const room = width - 8 - textWidth(figure, 12, 600) - 10;
  const words = fitText(title, room, 12, 500);
  const after = textWidth(words, 12, 500) + 10;
  const y = 27;
  return (
    <>
      <text className={ink.label} x={4} y={15} fontWeight={500}>
        {words}
      </text>
      <text className={ink.detail} x={after} y={15}>
        {textWidth(detail, 11) <= room - after ? detail : ''}
      </text>
      <text className={styles.figure} x={width - 4} y={15} textAnchor="end">
        {figure}
      </text>
      <line className={styles.gap} x1={scale(first)} x2={scale(second)} y1={y} y2={y} />
      <circle className={styles.first} cx={scale(first)} cy={y} r={6} />
      <circle className={styles.second} cx={scale(second)} cy={y} r={3.5} />
    </>
  );
}
