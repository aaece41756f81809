import { ArrowLeft, Ellipsis } from 'lucide-react';
import { useStore } from 'zustand';
import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useLink, useNode, useSuspended } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { describeLink } from '../numbers/describe.ts';
import { numberOf, type LinkNumber } from '../numbers/link-number.ts';
import { linkVerbs } from '../numbers/link-verbs.ts';
import { numberText, scoreText } from '../numbers/percents.ts';
import { outlineState } from './outline-state.ts';
import { titleOf } from './outline-tree.ts';
import { RowButton } from './RowButton.tsx';
import { useDescription } from './use-description.ts';
import styles from './Row.module.css';

/** A link below its effect: where it comes from, what it does, and its own number as a button. */
export function LinkRow({ id }: { readonly id: string }) {
  const link = useLink(id);
  return link ? <LinkFace link={link} /> : null;
}

function LinkFace({ link }: { readonly link: Link }) {
  const { id, kind } = link;
  const board = useBoard();
  const from = useNode(link.from);
  const to = useNode(link.to);
  const isSuspended = useSuspended(id) !== undefined;
  const number = numberOf(link, { from, to });
  const place = useDescription(describeLink(board, link));
  return (
    <>
      <ArrowLeft aria-hidden size={14} className={cx(styles.arrow, styles[kind])} />
      <span ref={place} className={cx(styles.text, isSuspended && styles.suspended)}>
        <span className={styles.from}>
          <span dir="auto">{titleOf(from?.label)}</span>{' '}
          <span className={styles.verb}>{linkVerbs[kind]}</span>
        </span>
      </span>
      {number ? <OwnNumber number={number} /> : null}
      <RowButton
        label="More"
        icon={<Ellipsis />}
        opens={(anchor) => ({ what: 'link', id, anchor })}
      />
    </>
  );
}

/** The link's own number in a frame, which no computed number has; a press asks for it. */
function OwnNumber({ number }: { readonly number: LinkNumber }) {
  const board = useBoard();
  const live = useStore(board.live, (numbers) => numbers.get(number.param));
  const num = live ? { v: live.value } : number.num;
  const text = number.unit === 'score' ? scoreText(num.v) : numberText(num);
  const filled = number.unit === 'score' ? Math.abs(num.v) / 3 : num.v;
  const assumed = number.num.assumed === true && live === undefined;
  return (
    <button
      type="button"
      disabled={!board.mayEdit}
      aria-haspopup="dialog"
      aria-label={`${text}${assumed ? ', assumed' : ''}`}
      className={cx(styles.number, assumed && styles.guess, number.more && styles.several)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={({ currentTarget: anchor }) =>
        outlineState(board).setState({ opened: { what: 'number', param: number.param, anchor } })
      }
    >
      {text}
      <span aria-hidden className={styles.track}>
        <span style={{ inlineSize: `${filled * 100}%` }} />
      </span>
    </button>
  );
}
