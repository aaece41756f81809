import type { ScaleLinear } from 'd3-scale';
import styles from './ink.module.css';

export interface AxisProps {
  readonly scale: ScaleLinear<number, number>;
  /** From where to where its lines run down the chart. */
  readonly top: number;
  readonly bottom: number;
  /** Lines about so many pixels apart. */
  readonly spacing?: number;
}

/** Chances along the top of a chart, with a thin line down from each. */
export function Axis({ scale, top, bottom, spacing = 64 }: AxisProps) {
  const [from = 0, to = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.floor((to - from) / spacing)));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${Math.round(scale(tick)) + 0.5} 0)`}>
          <line className={styles.grid} y1={top} y2={bottom} />
          <text className={styles.tick} y={top - 5} textAnchor="middle">
            {tickText(tick, ticks)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** As many decimals as tell neighbouring lines apart. */
function tickText(tick: number, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * 100;
  const digits = step >= 0.999 ? 0 : step >= 0.0999 ? 1 : 2;
  return `${(tick * 100).toFixed(digits)}%`;
}
