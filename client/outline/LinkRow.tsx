import { ArrowLeft, Ellipsis } from 'lucide-react';
import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import {
  useLink,
  useNode,
  useScenarioShallow,
  useScenarioValue,
  useSuspended,
} from '../board/hooks.ts';
import { laterBy, neverActs } from '../../shared/model/rounds.ts';
import { cx } from '../kit/cx.ts';
import { describeLink, lagWords } from '../numbers/describe.ts';
import { linkVerbs } from '../numbers/link-verbs.ts';
import { numberNow } from '../../shared/drawing/number-now.ts';
import { titleOf } from './outline-tree.ts';
import { OwnNumber } from './OwnNumber.tsx';
import { RowButton } from './RowButton.tsx';
import { useDescription } from './use-description.ts';
import colours from '../kit/link-colour.module.css';
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
  // The description names it.
  useNode(link.to);
  const closesLoop = useSuspended(id) !== undefined;
  const isIdle = useScenarioValue((scenario) => neverActs(link, scenario));
  const isSuspended = closesLoop || isIdle;
  const lag = useScenarioValue((scenario) => laterBy(link, scenario));
  const number = useScenarioShallow((scenario) => numberNow(link, scenario));
  const place = useDescription(describeLink(board, link));
  return (
    <>
      <ArrowLeft aria-hidden size={14} className={cx(styles.arrow, colours[kind])} />
      <span ref={place} className={cx(styles.text, isSuspended && styles.suspended)}>
        <span className={styles.from}>
          <span dir="auto">{titleOf(from?.label)}</span>{' '}
          <span className={styles.verb}>
            {linkVerbs[kind]}
            {lagWords(lag)}
          </span>
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
