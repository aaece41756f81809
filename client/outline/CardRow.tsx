import { Ellipsis, SearchCheck } from 'lucide-react';
import { formatProbability } from '../../shared/model/format-probability.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { wordFor } from '../../shared/model/words.ts';
import { assumedOwners, evidenceByNode } from '../board/indexes.ts';
import { useBoard } from '../board/board-context.tsx';
import {
  useAnswer,
  useMarginal,
  useNode,
  useRepeats,
  useScenarioValue,
  useShownRound,
  useWhatIfMarginal,
} from '../board/hooks.ts';
import { useVerbal } from '../board/use-verbal.ts';
import { roundName } from '../board/rounds.ts';
import { cx } from '../kit/cx.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { describeNode } from '../numbers/describe.ts';
import { spokenOf } from '../../shared/drawing/spoken.ts';
import { stripGradient } from '../numbers/strip.ts';
import { Chevron } from './Chevron.tsx';
import { titleOf } from './outline-tree.ts';
import { RenameField } from './RenameField.tsx';
import { RowButton } from './RowButton.tsx';
import { useDescription } from './use-description.ts';
import { useOutline } from './use-outline.ts';
import styles from './Row.module.css';

/** A card: what it is, its title, and what the model computes for the state that matters. */
export function CardRow({ id, hasLinks }: { readonly id: string; readonly hasLinks: boolean }) {
  const node = useNode(id);
  return node ? <CardFace node={node} hasLinks={hasLinks} /> : null;
}

function CardFace({ node, hasLinks }: { readonly node: Node; readonly hasLinks: boolean }) {
  const { id } = node;
  const board = useBoard();
  const marginal = useMarginal(id);
  const renaming = useOutline((outline) => outline.renaming === id);
  const place = useDescription(marginal ? describeNode(board, node) : '');
  const Icon = kindIcons[node.kind];
  return (
    <>
      <Chevron isShown={hasLinks} />
      <Icon aria-hidden size={15} className={styles.icon} />
      <span ref={place} className={styles.text}>
        {renaming ? (
          <RenameField collection="nodes" id={id} />
        ) : (
          <span className={cx(styles.title, node.label === '' && styles.untitled)} dir="auto">
            {titleOf(node.label)}
          </span>
        )}
        <Says node={node} marginal={marginal} />
      </span>
      <Figure node={node} marginal={marginal} />
      <RowButton
        label="More"
        icon={<Ellipsis />}
        opens={(anchor) => ({ what: 'card', id, anchor })}
      />
    </>
  );
}

interface ComputedProps {
  readonly node: Node;
  readonly marginal: readonly number[] | undefined;
}

/** The state that the figure is about, and the figure in words; or what is known of the card. */
function Says({ node, marginal }: ComputedProps) {
  const target = useScenarioValue(({ meta }) => meta.settings.target);
  const verbal = useVerbal();
  const known = useScenarioValue(({ evidence }) =>
    evidenceByNode(evidence)
      .get(node.id)
      ?.find(({ on }) => on),
  );
  const isRepeating = useRepeats(node);
  const shown = useShownRound();
  const round = useScenarioValue(({ meta }) => roundName(meta.rounds, shown));
  const spoken = marginal && spokenOf(node, marginal, target);
  if (spoken === undefined) return null;
  return (
    <span className={styles.says}>
      {known ? <SearchCheck aria-label="Evidence" size={12} className={styles.known} /> : null}
      <span dir="auto">{spoken.label}</span>
      <span className={styles.word}>
        {wordFor(verbal, spoken.probability)?.word}
        {isRepeating ? ` · ${round}` : null}
      </span>
    </span>
  );
}

/** The computed chance in whole percent over its strip, with a what-if before → after; a dash while the evidence cannot be. */
function Figure({ node, marginal: base }: ComputedProps) {
  const target = useScenarioValue(({ meta }) => meta.settings.target);
  const asked = useAnswer(({ whatIf }) => whatIf !== undefined);
  const supposed = useWhatIfMarginal(node.id);
  const reading = useAnswer((answer) => (answer.whatIf?.chosen ?? answer.base)?.kind);
  const marginal = asked ? supposed : base;
  const assumed = useAnswer((answer) => assumedOwners(answer.numbers).has(node.id));
  const spoken = marginal && spokenOf(node, marginal, target);
  if (marginal === undefined || spoken === undefined) {
    return <span className={styles.figure}>{reading === 'impossible' ? '—' : ''}</span>;
  }
  const before = asked && base ? spokenOf(node, base, target) : undefined;
  const changed = before && Math.abs(before.probability - spoken.probability) >= 0.005;
  return (
    <span className={styles.figure} data-chance={spoken.probability.toFixed(6)}>
      <span>
        {changed ? (
          <span className={styles.was}>{formatProbability(before.probability)} → </span>
        ) : null}
        {reading === 'approximate' ? '≈ ' : ''}
        {formatProbability(spoken.probability)}
      </span>
      <span
        className={cx(styles.strip, assumed && styles.assumed)}
        style={{ backgroundImage: stripGradient(marginal) }}
      />
    </span>
  );
}
