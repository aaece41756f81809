import { formatProbability } from '../../shared/model/format-probability.ts';
import { wordFor } from '../../shared/model/words.ts';
import type { Node } from '../../shared/model/scenario.ts';
import {
  useAnswer,
  useMarginal,
  useScenarioValue,
  useTold,
  useWhatIfMarginal,
} from '../board/hooks.ts';
import { useVerbal } from '../board/use-verbal.ts';
import { cx } from '../kit/cx.ts';
import { assumedOwners } from '../board/indexes.ts';
import { fits } from './roomy.ts';
import { spokenOf } from '../../shared/drawing/spoken.ts';
import { stripGradient } from '../numbers/strip.ts';
import styles from './OutcomeStrip.module.css';

/** Latin letters that fit between the figure and the word. */
const room = 9;

export interface OutcomeStripProps {
  readonly node: Node;
  /** The evidence cannot be: no number is shown, never a stale one. */
  readonly impossible: boolean;
}

/**
 * What the model computes for a node: one bar, a segment a state, and the state that matters in
 * figures and in words. With a what-if the bar is after, and a thin ghost below it before.
 */
export function OutcomeStrip({ node, impossible }: OutcomeStripProps) {
  const base = useMarginal(node.id);
  const after = useWhatIfMarginal(node.id);
  const asked = useAnswer((answer) => answer.whatIf !== undefined);
  const approximate = useAnswer((answer) => answer.base?.kind === 'approximate');
  const assumed = useAnswer((answer) => assumedOwners(answer.numbers).has(node.id));
  const usual = useScenarioValue(({ meta }) => meta.settings.target);
  const told = useTold(node.id);
  const target = told === undefined ? usual : { node: node.id, states: [told] };
  const verbal = useVerbal();
  const shown = asked ? after : base;
  if (impossible || shown === undefined) {
    return (
      <div className={styles.strip}>
        <div className={cx(styles.bar, styles.none)} />
        <div className={styles.words}>
          <span className={styles.figure}>{impossible || asked ? '—' : ' '}</span>
          {impossible ? <span className={styles.state}>the evidence cannot be</span> : null}
        </div>
      </div>
    );
  }
  const spoken = spokenOf(node, shown, target);
  const before = asked && base ? spokenOf(node, base, target) : undefined;
  const hasGhost = asked && base !== undefined;
  const changed = before && spoken && Math.abs(before.probability - spoken.probability) >= 0.005;
  return (
    <div className={styles.strip} data-strip={shown.map((share) => share.toFixed(6)).join(' ')}>
      <div
        className={cx(styles.bar, assumed && styles.assumed, hasGhost && styles.withGhost)}
        style={{ backgroundImage: stripGradient(shown) }}
      />
      {hasGhost ? (
        <div className={styles.ghost} style={{ backgroundImage: stripGradient(base) }} />
      ) : null}
      {spoken ? (
        <div className={styles.words}>
          <span className={styles.figure}>
            {changed ? (
              <span className={styles.was}>{formatProbability(before.probability)} → </span>
            ) : null}
            {approximate ? '≈ ' : ''}
            {formatProbability(spoken.probability)}
          </span>
          <span
            className={cx(
              styles.state,
              told !== undefined && styles.told,
              !fits(spoken.label, room) && styles.long,
            )}
            dir="auto"
          >
            {spoken.label}
          </span>
          {changed ? null : (
            <span className={styles.word}>{wordFor(verbal, spoken.probability)?.word}</span>
          )}
        </div>
      ) : null}
    </div>
  );
}
