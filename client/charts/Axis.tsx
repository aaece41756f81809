import type { ScaleLinear } from 'd3-scale';
import ink from './ink.module.css';

export interface AxisProps {
  readonly scale: ScaleLinear<number, number>;
  /** Where its figures stand. */
  readonly side: 'top' | 'bottom' | 'left';
  /** From where to where its thin lines run across the chart. */
  readonly from: number;
  readonly to: number;
  /** Lines about so many pixels apart. */
  readonly spacing?: number;
}

/** Chances along one side of a chart, with a thin line across from each. */
export function Axis({ scale, side, from, to, spacing = 64 }: AxisProps) {
  const [start = 0, end = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.floor(Math.abs(end - start) / spacing)));
  return (
    <g>
      {ticks.map((tick) => {
        const at = Math.round(scale(tick)) + 0.5;
        const words = tickText(tick, ticks);
        return side === 'left' ? (
          <g key={tick} transform={`translate(0 ${at})`}>
            <line className={ink.grid} x1={from} x2={to} />
            <text className={ink.tick} x={from - 6} y={4} textAnchor="end">
              {words}
            </text>
          </g>
        ) : (
          <g key={tick} transform={`translate(${at} 0)`}>
            <line className={ink.grid} y1={from} y2={to} />
            <text className={ink.tick} y={side === 'top' ? from - 5 : to + 15} textAnchor="middle">
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** As many decimals as tell neighbouring lines apart. */
function tickText(tick: number, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * 100;
  const digits = step >= 0.999 ? 0 : step >= 0.0999 ? 1 : 2;
  return `${(tick * 100).toFixed(digits)}%`;
}
