import type { Storylines } from '../../../shared/analyses/storylines.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { finePercent } from '../../charts/fine-percent.ts';
import { Jump } from '../parts/Jump.tsx';
import { byPhase, clausesOf } from './story-clauses.ts';
import styles from './StoryCard.module.css';

export interface StoryCardProps {
  readonly found: Storylines;
  /** Its rank, from 0. */
  readonly at: number;
  readonly isTold: boolean;
  readonly onTell: () => void;
}

/** A story with its share; pressed, it is told phase by phase, here and on the canvas. */
export function StoryCard({ found, at, isTold, onTell }: StoryCardProps) {
  const scenario = useScenarioValue((all) => all);
  const story = found.list[at];
  if (story === undefined) return null;
  const clauses = clausesOf(scenario, found, at);
  return (
    <li className={styles.card} data-told={isTold} data-chance={story.chance}>
      <button type="button" className={styles.press} aria-pressed={isTold} onClick={onTell}>
        <span className={styles.head}>
          <span className={styles.rank}>{at + 1}</span>
          <span className={styles.share}>{finePercent(story.chance)}</span>
          <span className={styles.together}>
            {at === 0 ? 'the likeliest' : `${finePercent(story.cumulated)} with those above`}
          </span>
        </span>
        <span className={styles.text} dir="auto">
          {clauses.map(({ node, words, isOther }, place) => (
            <span key={node}>
              {isOther && at > 0 ? <strong>{words}</strong> : words}
              {place < clauses.length - 1 ? '; ' : '.'}
            </span>
          ))}
        </span>
      </button>
      {isTold ? (
        <dl className={styles.phases}>
          {byPhase(scenario, clauses).map(({ phase, items }) => (
            <div key={phase} className={styles.phase}>
              <dt dir="auto">{phase || 'Throughout'}</dt>
              {items.map(({ node, words }) => (
                <dd key={node}>
                  <Jump to={node}>{words}</Jump>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
