import { cx } from '../kit/cx.ts';
import styles from './BoardSketch.module.css';

interface SketchCard {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly tone: string;
  /** Widths of the strip's parts, in shares of the whole. */
  readonly strip: readonly number[];
}

const width = 168;
const height = 74;

const cards: readonly SketchCard[] = [
  { x: 12, y: 118, words: 'A request is made', tone: '--accent', strip: [2, 5, 3] },
  { x: 236, y: 28, words: 'A mediator steps in', tone: '--requires', strip: [4, 6] },
  { x: 236, y: 222, words: 'Pressure at home', tone: '--inhibits', strip: [6, 3, 1] },
  { x: 460, y: 118, words: 'The answer', tone: '--weighs', strip: [3, 2, 3, 2] },
];

const links: readonly { readonly d: string; readonly tone: string; readonly strength: number }[] = [
  { d: 'M180 146 C 212 146 204 65 230 65', tone: '--promotes', strength: 3.5 },
  { d: 'M180 165 C 212 165 204 259 230 259', tone: '--promotes', strength: 1.75 },
  { d: 'M404 65 C 440 65 424 146 452 146', tone: '--promotes', strength: 4.5 },
  { d: 'M404 259 C 440 259 424 165 452 165', tone: '--inhibits', strength: 2.5 },
];

/** A drawing of what a board looks like; decoration, so it carries no numbers. */
export function BoardSketch({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 640 324" className={cx(styles.sketch, className)} aria-hidden>
      {links.map(({ d, tone, strength }) => (
        <path
          key={d}
          d={d}
          className={styles.link}
          stroke={`var(${tone})`}
          strokeWidth={strength}
        />
      ))}
      {links.map(({ d, tone }) => (
        <circle key={d} r="4.5" fill={`var(${tone})`} {...endOf(d)} />
      ))}
      {cards.map((card) => (
        <Card key={card.words} {...card} />
      ))}
    </svg>
  );
}

function endOf(d: string) {
  const [cx, cy] = d.split(' ').slice(-2);
  return { cx, cy };
}

function Card({ x, y, words, tone, strip }: SketchCard) {
  const share = (width - 24) / sum(strip);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx="9" className={styles.card} />
      <circle cx="20" cy="23" r="8" fill={`var(${tone})`} />
      <text x="36" y="28" className={styles.words}>
        {words}
      </text>
      {strip.map((part, level) => (
        <rect
          key={level}
          x={12 + sum(strip.slice(0, level)) * share}
          y="46"
          width={part * share - 1.5}
          height="14"
          rx="1.5"
          fill={`var(--level-${level})`}
        />
      ))}
    </g>
  );
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
