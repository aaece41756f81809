import type { Node } from '../../shared/model/scenario.ts';
import { formatProbability } from '../../shared/model/format-probability.ts';
import { wordFor } from '../../shared/model/words.ts';
import { useBoard } from '../board/board-context.tsx';
import {
  useMarginal,
  useRounds,
  useScenarioValue,
  useShownRound,
  useWhatIfMarginal,
} from '../board/hooks.ts';
import { useVerbal } from '../board/use-verbal.ts';
import { roundName } from '../board/rounds.ts';
import { cx } from '../kit/cx.ts';
import { spokenOf } from '../../shared/drawing/spoken.ts';
import { stripGradient } from '../numbers/strip.ts';
import styles from './RoundTable.module.css';

/** A card's chances round by round, one below the other; a press shows that round on the canvas. */
export function RoundTable({ node }: { readonly node: Node }) {
  const rounds = useRounds();
  return (
    <ol className={styles.table} aria-label="By round">
      {Array.from({ length: rounds }, (_, at) => (
        <RoundRow key={at} node={node} round={at + 1} />
      ))}
    </ol>
  );
}

function RoundRow({ node, round }: { readonly node: Node; readonly round: number }) {
  const board = useBoard();
  const base = useMarginal(node.id, round);
  const after = useWhatIfMarginal(node.id, round);
  const shares = after ?? base;
  const target = useScenarioValue(({ meta }) => meta.settings.target);
  const verbal = useVerbal();
  const name = useScenarioValue(({ meta }) => roundName(meta.rounds, round));
  const isShown = useShownRound() === round;
  const spoken = shares && spokenOf(node, shares, target);
  return (
    <li>
      <button
        type="button"
        className={cx(styles.row, isShown && styles.shown)}
        aria-pressed={isShown}
        title={`Show ${name} on the canvas`}
        onClick={() => board.ui.setState({ round })}
      >
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span aria-hidden className={styles.bars}>
          <span
            className={styles.bar}
            {...(shares ? { style: { backgroundImage: stripGradient(shares) } } : {})}
          />
          {after && base ? (
            <span className={styles.ghost} style={{ backgroundImage: stripGradient(base) }} />
          ) : null}
        </span>
        <span className={styles.figure}>
          {spoken ? formatProbability(spoken.probability) : '—'}
        </span>
        <span className={styles.says}>
          <span dir="auto">{spoken?.label}</span>
          {spoken ? ` · ${wordFor(verbal, spoken.probability)?.word ?? ''}` : null}
        </span>
      </button>
    </li>
  );
}
