import { levelColour } from '../kit/level.ts';
import { fitText } from './fit-text.ts';
import { Marks } from './Marks.tsx';
import ink from './ink.module.css';
import styles from './StateGrid.module.css';

interface GridCard {
  readonly id: string;
  readonly title: string;
  /** How many states it has. */
  readonly states: number;
}

interface GridColumn {
  readonly id: string;
  /** The place of each card's state, in the order of the cards. */
  readonly states: readonly number[];
  /** What stands above it. */
  readonly head: string;
  readonly spoken: string;
}

export interface StateGridProps {
  readonly label: string;
  readonly cards: readonly GridCard[];
  readonly columns: readonly GridColumn[];
  readonly width: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 22;
const top = 22;
/** The widest that a column becomes. */
const widest = 40;

/** Combinations of states as columns, a row a card: the darker, the higher the state. */
export function StateGrid({ label, cards, columns, width, chosen, onChoose }: StateGridProps) {
  const names = Math.min(190, width * 0.46);
  const cell = Math.min(widest, (width - names) / Math.max(1, columns.length));
  const height = top + cards.length * rowHeight;
  return (
    <>
      <Marks
        label={label}
        marks={columns.map(({ id, spoken }, at) => ({
          id,
          spoken,
          x: names + at * cell,
          y: 0,
          width: cell,
          height,
        }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      <svg aria-hidden width={width} height={height}>
        {cards.map(({ id, title }, row) => (
          <text key={id} className={ink.label} x={0} y={top + row * rowHeight + 15}>
            {fitText(title, names - 10, 12)}
          </text>
        ))}
        {columns.map(({ id, head, states }, at) => (
          <g key={id} transform={`translate(${names + at * cell} 0)`}>
            <text className={styles.head} x={cell / 2} y={14} textAnchor="middle">
              {head}
            </text>
            {cards.map((card, row) => (
              <rect
                key={card.id}
                className={styles.cell}
                x={2}
                y={top + row * rowHeight + 2}
                width={Math.max(2, cell - 4)}
                height={rowHeight - 4}
                rx={3}
                fill={levelColour(states[row] ?? 0, card.states)}
              />
            ))}
          </g>
        ))}
      </svg>
    </>
  );
}
