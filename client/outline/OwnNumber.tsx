import { useStore } from 'zustand';
import { useBoard } from '../board/board-context.tsx';
import { cx } from '../kit/cx.ts';
import type { LinkNumber } from '../../shared/drawing/link-number.ts';
import { numberText, scoreText } from '../../shared/drawing/percents.ts';
import { outlineState } from './outline-state.ts';
import styles from './OwnNumber.module.css';

/** The link's own number in a frame, which no computed number has; a press asks for it. */
export function OwnNumber({ number }: { readonly number: LinkNumber }) {
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
