import { Check, Eye, Sheet, Spline } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import {
  useIssues,
  useLink,
  useNode,
  useScenarioShallow,
  useScenarioValue,
  useSelected,
  useSuspended,
} from '../board/hooks.ts';
import { laterBy, neverActs } from '../../shared/model/rounds.ts';
import { cx } from '../kit/cx.ts';
import { objectProps, useRovingFocus } from './canvas-object.ts';
import { describeLink, spokenNumber } from '../numbers/describe.ts';
import { countsCauses, type LinkNumber } from '../../shared/drawing/link-number.ts';
import { numberNow } from '../../shared/drawing/number-now.ts';
import { pillText, pillWidth, tagWidth } from '../../shared/drawing/pill-text.ts';
import { useSurface } from './surface-context.ts';
import styles from './Pill.module.css';

/** A link's own number on its line: dragged, typed or clicked. Kinds without one show a small mark. */
export const Pill = memo(function Pill({ id }: { readonly id: string }) {
  const link = useLink(id);
  return link ? <PillOf link={link} /> : null;
});

function PillOf({ link }: { readonly link: Link }) {
  const { id, kind } = link;
  const board = useBoard();
  const surface = useSurface();
  // Its description names both ends.
  useNode(link.from);
  const child = useNode(link.to);
  const number = useScenarioShallow((scenario) => numberNow(link, scenario));
  const live = useStore(board.live, (all) => number && all.get(number.param));
  const selected = useSelected(id);
  const closesLoop = useSuspended(id) !== undefined;
  const lag = useScenarioValue((scenario) => laterBy(link, scenario));
  const isIdle = useScenarioValue((scenario) => neverActs(link, scenario));
  const severity = useIssues(id).find((issue) => issue.severity !== 'info')?.severity;
  const shown = number && live ? withValue(number, live.value) : number;
  const text = shown ? pillText(shown) : '';
  const width = pillWidth(text) + (lag > 0 ? tagWidth : 0);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const pill = element.current;
    return pill ? surface.pills.mount(id, pill) : undefined;
  }, [surface, id]);
  useLayoutEffect(() => {
    surface.pills.resize(id, width);
  }, [surface, id, width]);
  const focused = useRovingFocus(element, id);
  return (
    <div
      ref={element}
      data-link={id}
      {...objectProps({ what: 'link', label: describeLink(board, link) }, focused)}
      {...(shown ? sliderProps(shown) : {})}
      className={cx(
        styles.pill,
        styles[kind],
        shown ? styles.number : styles.mark,
        selected && styles.selected,
        (closesLoop || isIdle) && styles.suspended,
        lag > 0 && styles.later,
        severity && styles[severity],
        live && styles.live,
        live?.colour !== undefined && styles.theirs,
        shown?.more === true && styles.more,
        shown?.num.assumed === true && styles.assumed,
      )}
      style={{
        inlineSize: width,
        ...(live?.colour === undefined ? {} : { outlineColor: live.colour }),
      }}
    >
      <PillFace kind={kind} text={text} number={shown} isCounted={countsCauses(child)} />
      {lag > 0 ? (
        <span aria-hidden className={styles.tag}>
          +{lag}
        </span>
      ) : null}
    </div>
  );
}

function PillFace({
  kind,
  text,
  number,
  isCounted,
}: {
  readonly kind: Link['kind'];
  readonly text: string;
  readonly number: LinkNumber | undefined;
  readonly isCounted: boolean;
}) {
  if (!number) {
    const held = isCounted ? Check : Sheet;
    const Icon = kind === 'informs' ? Eye : kind === 'relates' ? Spline : held;
    return <Icon aria-hidden size={13} />;
  }
  const filled = number.unit === 'score' ? Math.abs(number.num.v) / 3 : number.num.v;
  return (
    <>
      <span className={styles.text}>{text}</span>
      <span aria-hidden className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${filled * 100}%` }} />
      </span>
    </>
  );
}

/** A pill with a number is a slider: the arrows step it. */
function sliderProps(shown: LinkNumber) {
  const [low, high, scale] = shown.unit === 'score' ? [-3, 3, 1] : [0, 100, 100];
  return {
    role: 'slider',
    'aria-valuemin': low,
    'aria-valuemax': high,
    'aria-valuenow': Math.round(shown.num.v * scale),
    'aria-valuetext': spokenNumber(shown),
  } as const;
}

function withValue(number: LinkNumber, v: number): LinkNumber {
  return { ...number, num: { v } };
}
