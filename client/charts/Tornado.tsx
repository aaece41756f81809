import { scaleLinear } from 'd3-scale';
import { Axis } from './Axis.tsx';
import { finePercent } from './fine-percent.ts';
import { textWidth } from './fit-text.ts';
import { Marks } from './Marks.tsx';
import { RowHead } from './RowHead.tsx';
import { rowMarks } from './row-marks.ts';
import ink from './ink.module.css';
import styles from './Tornado.module.css';

export interface TornadoBar {
  readonly id: string;
  readonly title: string;
  /** What stands after the title, quieter. */
  readonly detail: string;
  /** The number as it is, with its range. */
  readonly number: string;
  /** The chance with the number at the lower and the upper end of its range; undefined where there is none. */
  readonly atLo: number | undefined;
  readonly atHi: number | undefined;
  /** The range is one that somebody gave; otherwise it is ten points either way. */
  readonly isGiven: boolean;
  /** The whole bar in words. */
  readonly spoken: string;
}

export interface TornadoProps {
  readonly bars: readonly TornadoBar[];
  readonly chance: number;
  readonly width: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 40;
const barHeight = 11;
/** Legend and axis above the first row. */
const top = 48;
/** Room at both sides for the figures at a bar's ends. */
const side = 42;

/** How far each number moves the chance: the longest bar first, all on one scale, the present chance as a line. */
export function Tornado({ bars, chance, width, chosen, onChoose }: TornadoProps) {
  const ends = bars.flatMap(({ atLo, atHi }) => [atLo ?? chance, atHi ?? chance]);
  const scale = scaleLinear()
    .domain([Math.min(chance, ...ends), Math.max(chance, ...ends)])
    .range([side, width - side]);
  const bottom = top + bars.length * rowHeight;
  return (
    <>
      <Marks
        label="The numbers that move the chance most"
        marks={rowMarks(bars, { width, rowHeight, top })}
        chosen={chosen}
        onChoose={onChoose}
      />
      <svg aria-hidden width={width} height={bottom + 4}>
        <Legend />
        <Axis scale={scale} side="top" from={top - 4} to={bottom} />
        {bars.map((bar, index) => (
          <g key={bar.id} transform={`translate(0 ${top + index * rowHeight})`}>
            <Bar bar={bar} chance={chance} width={width} scale={scale} />
          </g>
        ))}
      </svg>
    </>
  );
}

interface BarProps {
  readonly bar: TornadoBar;
  readonly chance: number;
  readonly width: number;
  readonly scale: (chance: number) => number;
}

function Bar({ bar, chance, width, scale }: BarProps) {
  const { title, detail, number, atLo, atHi, isGiven } = bar;
  const low = Math.min(atLo ?? chance, atHi ?? chance);
  const high = Math.max(atLo ?? chance, atHi ?? chance);
  const y = 21;
  const now = Math.round(scale(chance));
  return (
    <>
      <RowHead title={title} detail={detail} figure={number} width={width} />
      <Side chance={chance} end={atLo} scale={scale} y={y} isGiven={isGiven} which="lower" />
      <Side chance={chance} end={atHi} scale={scale} y={y} isGiven={isGiven} which="higher" />
      <line className={ink.now} x1={now} x2={now} y1={y - 3} y2={y + barHeight + 3} />
      <text className={ink.end} x={scale(low) - 5} y={y + 9} textAnchor="end">
        {finePercent(low)}
      </text>
      <text className={ink.end} x={scale(high) + 5} y={y + 9}>
        {finePercent(high)}
      </text>
    </>
  );
}

interface SideProps {
  readonly chance: number;
  readonly end: number | undefined;
  readonly scale: (chance: number) => number;
  readonly y: number;
  readonly isGiven: boolean;
  readonly which: 'lower' | 'higher';
}

function Side({ chance, end, scale, y, isGiven, which }: SideProps) {
  if (end === undefined) return null;
  const [from, to] = [scale(chance), scale(end)];
  return (
    <rect
      className={styles[which]}
      data-given={isGiven}
      x={Math.min(from, to)}
      y={y}
      width={Math.max(1, Math.abs(to - from))}
      height={barHeight}
    />
  );
}

const legend = [
  { which: 'higher', given: true, words: 'number higher' },
  { which: 'lower', given: true, words: 'number lower' },
  { which: 'higher', given: false, words: 'no range given: ±10 points' },
] as const;

function Legend() {
  const widths = legend.map(({ words }) => 16 + textWidth(words, 11) + 14);
  return (
    <g>
      {legend.map(({ which, given, words }, at) => {
        const x = widths.slice(0, at).reduce((sum, width) => sum + width, 4);
        return (
          <g key={words} transform={`translate(${x} 0)`}>
            <rect className={styles[which]} data-given={given} y={3} width={11} height={9} />
            <text className={ink.detail} x={16} y={11}>
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
}
