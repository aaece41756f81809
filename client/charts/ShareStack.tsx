import { finePercent } from './fine-percent.ts';
import { textWidth } from './fit-text.ts';
import ink from './ink.module.css';
import styles from './ShareStack.module.css';

export interface ShareStackProps {
  /** Chances that together are at most 1, the largest first. */
  readonly shares: readonly number[];
  readonly width: number;
  /** The one that is looked at. */
  readonly chosen: number | undefined;
}

const height = 18;

/** How much of all that may happen a few possibilities cover: one bar, what is left over hatched. */
export function ShareStack({ shares, width, chosen }: ShareStackProps) {
  const pieces = shares.map((share, rank) => {
    const x = shares.slice(0, rank).reduce((sum, other) => sum + other, 0) * width;
    return { x, wide: Math.max(0.5, share * width - 1), rank, share };
  });
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  return (
    <svg aria-hidden width={width} height={height + 18}>
      <rect className={styles.rest} width={width} height={height} rx={2} />
      {pieces.map(({ x, wide, rank, share }) => (
        <g key={rank}>
          <rect
            className={styles.piece}
            data-chosen={rank === chosen}
            data-other={chosen !== undefined && rank !== chosen}
            x={x}
            width={wide}
            height={height}
          />
          {wide > textWidth(String(rank + 1), 11, 600) + 8 ? (
            <text className={styles.rank} x={x + wide / 2} y={13} textAnchor="middle">
              {rank + 1}
            </text>
          ) : null}
          {rank === 0 && wide > 30 ? (
            <text className={ink.detail} x={x} y={height + 13}>
              {finePercent(share)}
            </text>
          ) : null}
        </g>
      ))}
      {rest > 0.02 ? (
        <text className={ink.detail} x={width} y={height + 13} textAnchor="end">
          {finePercent(rest)} other stories
        </text>
      ) : null}
    </svg>
  );
}
