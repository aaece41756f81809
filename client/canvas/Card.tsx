import type { NodeProps } from '@xyflow/react';
import { memo, useRef, type CSSProperties } from 'react';
import type { Node } from '../../shared/model/scenario.ts';
import {
  useAnswer,
  useIssues,
  useNode,
  useScenarioValue,
  useSelected,
  useShownRound,
  useUi,
} from '../board/hooks.ts';
import { useBoard } from '../board/board-context.tsx';
import { cx } from '../kit/cx.ts';
import { objectProps, useRovingFocus } from './canvas-object.ts';
import { cardShapes, spine } from '../../shared/drawing/card-shapes.ts';
import { CardHeader } from './CardHeader.tsx';
import { describeNode } from '../numbers/describe.ts';
import { OutcomeStrip } from './OutcomeStrip.tsx';
import { Ports } from './Ports.tsx';
import { fits } from './roomy.ts';
import { TitleEditor } from './TitleEditor.tsx';
import { useCardElement } from './use-card-element.ts';
import type { CanvasNode } from './window-store.ts';
import styles from './Card.module.css';

/** One node. It subscribes to its own record and its own marginal, so a drag elsewhere never renders it. */
export const Card = memo(function Card({
  id,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<CanvasNode>) {
  const node = useNode(id);
  const element = useRef<HTMLDivElement>(null);
  useCardElement(id, element, positionAbsoluteX, positionAbsoluteY);
  return (
    <div ref={element} className={styles.place}>
      {node ? <CardBody node={node} /> : null}
    </div>
  );
});

function CardBody({ node }: { readonly node: Node }) {
  const { id, kind } = node;
  const board = useBoard();
  const selected = useSelected(id);
  const editing = useUi((ui) => ui.editing === `${id}/label`);
  const linking = useUi((ui) => ui.linkFrom === id);
  const severity = useIssues(id).reduce<Worst>(
    (worst, issue) => worse(worst, issue.severity),
    'none',
  );
  const actor = useScenarioValue(({ actors }) =>
    node.owner === undefined ? undefined : actors.get(node.owner),
  );
  const isTarget = useScenarioValue(({ meta }) => meta.settings.target?.node === id);
  const impossible = useAnswer((answer) => answer.base?.kind === 'impossible');
  // Rendered again only when it would sound different, which is seldom while a number is dragged.
  useShownRound();
  const label = useAnswer(() => describeNode(board, node));
  const own = useRef<HTMLDivElement>(null);
  const focused = useRovingFocus(own, id);
  const shape = cardShapes[kind];
  return (
    <div
      ref={own}
      data-thing={id}
      data-collection="nodes"
      {...objectProps({ what: 'card', label }, focused)}
      className={cx(
        styles.card,
        styles[kind],
        actor && styles.owned,
        selected && styles.selected,
        linking && styles.linking,
        severity === 'error' && styles.error,
        severity === 'warning' && styles.warning,
      )}
      style={actor && ({ '--actor': actor.colour } as CSSProperties)}
    >
      <svg aria-hidden className={styles.shape} viewBox="0 0 200 108">
        <path className={styles.outline} d={shape.outer} />
        {severity === 'error' ? <path fill="url(#parley-error)" d={shape.outer} /> : null}
        {kind === 'move' ? <path d={spine} fill={actor?.colour ?? 'var(--line-strong)'} /> : null}
        {shape.inner === undefined ? null : <path className={styles.inner} d={shape.inner} />}
      </svg>
      <CardHeader node={node} actor={actor} isTarget={isTarget} />
      {editing ? (
        <TitleEditor collection="nodes" id={id} className={styles.title} />
      ) : (
        <div
          className={cx(
            styles.title,
            node.label === '' && styles.untitled,
            !fits(node.label, titleRoom) && styles.long,
          )}
          dir="auto"
          data-title
        >
          {node.label === '' ? 'Untitled' : node.label}
        </div>
      )}
      <OutcomeStrip node={node} impossible={impossible} />
      {board.mayEdit ? <Ports /> : null}
    </div>
  );
}

/** Latin letters that fit two lines whatever the words. */
const titleRoom = 40;

type Worst = 'none' | 'info' | 'warning' | 'error';
const order: readonly Worst[] = ['none', 'info', 'warning', 'error'];

function worse(a: Worst, b: Worst): Worst {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
