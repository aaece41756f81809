import { scaleLinear } from 'd3-scale';
import { fitText, textWidth } from './fit-text.ts';
import { Marks } from './Marks.tsx';
import { ownPoints } from './own-points.ts';
import { rowMarks } from './row-marks.ts';
import ink from './ink.module.css';
import styles from './OwnScales.module.css';

export interface OwnScale {
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  /** The least and the most that the actor could get, on the actor's own scale. */
  readonly worst: number;
  readonly best: number;
  readonly now: number;
  /** Another value to compare with, drawn hollow. */
  readonly before?: number | undefined;
}

export interface OwnScalesProps {
  readonly scales: readonly OwnScale[];
  readonly width: number;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 46;

/** Where each actor stands between its own worst and best. The scales have nothing to do with each other. */
export function OwnScales({ scales, width, onChoose }: OwnScalesProps) {
  const rows = scales.map((scale) => ({ id: scale.id, spoken: spokenOf(scale) }));
  return (
    <>
      <Marks
        label="What each actor can expect, on its own scale"
        marks={rowMarks(rows, { width, rowHeight })}
        onChoose={onChoose}
      />
      <svg aria-hidden width={width} height={scales.length * rowHeight}>
        {scales.map((scale, index) => (
          <g key={scale.id} transform={`translate(0 ${index * rowHeight})`}>
            <Row scale={scale} width={width} />
          </g>
        ))}
      </svg>
    </>
  );
}

function spokenOf({ title, worst, best, now, before }: OwnScale): string {
  const was = before === undefined ? '' : `, before ${ownPoints(before)}`;
  return `${title}: ${ownPoints(now)} points${was}; at worst ${ownPoints(worst)}, at best ${ownPoints(best)}. Shows its moves and what it cares about on the canvas.`;
}

function Row({
  scale: { title, colour, worst, best, now, before },
  width,
}: {
  readonly scale: OwnScale;
  readonly width: number;
}) {
  const along = scaleLinear()
    .domain(worst === best ? [worst - 1, best + 1] : [worst, best])
    .range([6, width - 6]);
  const figure = before === undefined ? ownPoints(now) : `${ownPoints(before)} → ${ownPoints(now)}`;
  const zero = worst <= 0 && best >= 0 ? along(0) : undefined;
  return (
    <>
      <rect x={4} y={5} width={9} height={9} rx={2} fill={colour} />
      <text className={ink.label} x={19} y={14} fontWeight={500}>
        {fitText(title, width - 34 - textWidth(figure, 12, 600), 12, 500)}
      </text>
      <text className={styles.figure} x={width - 4} y={14} textAnchor="end">
        {figure}
      </text>
      <line className={styles.track} x1={6} x2={width - 6} y1={25} y2={25} />
      {zero === undefined ? null : (
        <line className={styles.zero} x1={zero} x2={zero} y1={20} y2={30} />
      )}
      {before === undefined ? null : (
        <circle className={styles.before} cx={along(before)} cy={25} r={4.5} />
      )}
      <circle className={styles.now} cx={along(now)} cy={25} r={5.5} />
      <text className={ink.detail} x={4} y={41}>
        worst {ownPoints(worst)}
      </text>
      {zero === undefined || zero < 90 || zero > width - 90 ? null : (
        <text className={ink.detail} x={zero} y={41} textAnchor="middle">
          status quo
        </text>
      )}
      <text className={ink.detail} x={width - 4} y={41} textAnchor="end">
        best {ownPoints(best)}
      </text>
    </>
  );
}
