import { FlaskConical, Lock, NotebookText, Repeat, SearchCheck } from 'lucide-react';
import type { Actor, Node, NodeKind } from '../../shared/model/scenario.ts';
import {
  useRepeats,
  useRounds,
  useScenarioValue,
  useShownRound,
  useWhatIf,
} from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { ActorBadge } from './ActorBadge.tsx';
import { evidenceByNode, notesByOwner } from '../board/indexes.ts';
import { fits } from './roomy.ts';
import { IssueBadge } from './IssueBadge.tsx';
import styles from './CardHeader.module.css';

export const kindWords: Readonly<Record<NodeKind, string>> = {
  move: 'Move',
  event: 'Event',
  outcome: 'Outcome',
  indicator: 'Indicator',
};

/** Latin letters that fit beside the marks. */
const room = 14;

export interface CardHeaderProps {
  readonly node: Node;
  readonly actor: Actor | undefined;
  readonly isTarget: boolean;
}

/** Whose it is and what it is, and at the other end what hangs on it. */
export function CardHeader({ node, actor, isTarget }: CardHeaderProps) {
  const { id, kind } = node;
  const Icon = kindIcons[kind];
  const evidence = useScenarioValue((scenario) => evidenceByNode(scenario.evidence).get(id));
  const notes = useScenarioValue((scenario) => notesByOwner(scenario.notes).get(id));
  const whatIf = useWhatIf(id);
  const isRepeating = useRepeats(node);
  const words = actor ? actor.label : isTarget ? 'Target outcome' : kindWords[kind];
  const counted = evidence?.some(({ on }) => on) ?? false;
  return (
    <div className={cx(styles.header, kind === 'indicator' && styles.folded)}>
      {actor ? (
        <ActorBadge actor={actor} />
      ) : (
        <Icon aria-hidden size={14} className={styles.kind} />
      )}
      <span
        className={cx(styles.words, (isRepeating || !fits(words, room)) && styles.long)}
        dir="auto"
      >
        {words}
      </span>
      <span className={styles.marks}>
        {isRepeating ? <RoundMark /> : null}
        {whatIf ? (
          <FlaskConical size={13} className={styles.whatIf} aria-label="Your what-if" />
        ) : null}
        {evidence ? (
          <SearchCheck
            size={13}
            className={counted ? styles.evidence : styles.off}
            aria-label={counted ? 'Evidence' : 'Evidence, not counted'}
          />
        ) : null}
        {notes ? (
          <span
            className={styles.notes}
            title={notes.length === 1 ? 'One note' : `${notes.length} notes`}
          >
            <NotebookText aria-hidden size={12} />
            {notes.length > 1 ? notes.length : null}
          </span>
        ) : null}
        {node.locked === true ? <Lock size={12} aria-label="Locked" /> : null}
        <IssueBadge id={id} />
      </span>
    </div>
  );
}

/** Quietly: it repeats, and which round of how many its strip shows. */
function RoundMark() {
  const rounds = useRounds();
  const round = useShownRound();
  return (
    <span
      className={styles.notes}
      title={`Repeats every round: round ${round} of ${rounds} is shown`}
    >
      <Repeat aria-hidden size={11} />
      {`${round}/${rounds}`}
    </span>
  );
}
