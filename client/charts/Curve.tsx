import { scaleLinear } from 'd3-scale';
import { Axis } from './Axis.tsx';
import { finePercent } from './fine-percent.ts';
import { textWidth } from './fit-text.ts';
import ink from './ink.module.css';
import styles from './Curve.module.css';

export interface CurvePoint {
  /** The number, 0 to 1. */
  readonly at: number;
  /** The chance that it makes. */
  readonly chance: number;
}

export interface CurveProps {
  readonly points: readonly CurvePoint[];
  readonly now: CurvePoint;
  /** The range that somebody gave. */
  readonly range: { readonly lo: number; readonly hi: number } | undefined;
  /** The chance that is wanted, and the number that makes it, where there is one. */
  readonly wanted: { readonly chance: number; readonly at: number | undefined } | undefined;
  readonly width: number;
}

const height = 124;
const [left, right, top, bottom] = [44, 14, 8, 22];

/** How the chance follows one number, where it is now, and where it would have to be. */
export function Curve({ points, now, range, wanted, width }: CurveProps) {
  const chances = [...points.map(({ chance }) => chance), ...(wanted ? [wanted.chance] : [])];
  const x = scaleLinear()
    .domain([0, points.at(-1)?.at ?? 1])
    .range([left, width - right]);
  const y = scaleLinear()
    .domain([Math.min(...chances), Math.max(...chances)])
    .nice(4)
    .range([height - bottom, top]);
  const line = points.map(({ at, chance }) => `${x(at).toFixed(1)} ${y(chance).toFixed(1)}`);
  return (
    <svg aria-hidden width={width} height={height}>
      {range === undefined ? null : (
        <rect
          className={styles.range}
          x={x(range.lo)}
          y={top}
          width={x(range.hi) - x(range.lo)}
          height={height - top - bottom}
        />
      )}
      <Axis scale={x} side="bottom" from={top} to={height - bottom} />
      <Axis scale={y} side="left" from={left} to={width - right} spacing={34} />
      {wanted === undefined ? null : (
        <line
          className={styles.wanted}
          x1={left}
          x2={width - right}
          y1={y(wanted.chance)}
          y2={y(wanted.chance)}
        />
      )}
      <path className={styles.line} d={`M${line.join('L')}`} />
      <Dot
        x={x(now.at)}
        y={y(now.chance)}
        words={`now ${finePercent(now.chance)}`}
        of={width}
        rises={(points.at(-1)?.chance ?? 0) >= (points[0]?.chance ?? 0)}
      />
      {wanted?.at === undefined ? null : (
        <>
          <line
            className={styles.wanted}
            x1={x(wanted.at)}
            x2={x(wanted.at)}
            y1={y(wanted.chance)}
            y2={height - bottom}
          />
          <circle className={styles.goal} cx={x(wanted.at)} cy={y(wanted.chance)} r={4.5} />
        </>
      )}
    </svg>
  );
}

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly of: number;
  /** The curve goes up through it: below on its right and above on its left is room. */
  readonly rises: boolean;
}

function Dot({ x, y, words, of, rises }: DotProps) {
  const fits = x + 14 + textWidth(words, 11, 600) < of;
  return (
    <>
      <circle className={styles.now} cx={x} cy={y} r={4.5} />
      <text
        className={ink.nowText}
        x={fits ? x + 8 : x - 8}
        y={rises === fits && y + 18 < height - bottom ? y + 15 : y - 8}
        textAnchor={fits ? 'start' : 'end'}
      >
        {words}
      </text>
    </>
  );
}
