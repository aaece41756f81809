import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue, useSelected, useUi } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { objectProps, useRovingFocus } from './canvas-object.ts';
import { TitleEditor } from './TitleEditor.tsx';
import { useCardElement } from './use-card-element.ts';
import type { CanvasNode } from './window-store.ts';
import styles from './GroupFrame.module.css';

const corners = ['nw', 'ne', 'se', 'sw'] as const;
const edges = ['top', 'right', 'bottom', 'left'] as const;

/** A frame behind the cards: taken by its label or its edge, resized by its corners. */
export const GroupFrame = memo(function GroupFrame({
  id,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<CanvasNode>) {
  const board = useBoard();
  const label = useScenarioValue(({ groups }) => groups.get(id)?.label ?? '');
  const selected = useSelected(id);
  const editing = useUi((ui) => ui.editing === `${id}/label`);
  const element = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const focused = useRovingFocus(frame, id);
  useCardElement(id, element, positionAbsoluteX, positionAbsoluteY);
  return (
    <div ref={element} className={styles.place}>
      <div
        ref={frame}
        data-thing={id}
        data-collection="groups"
        {...objectProps({ what: 'frame', label: `Frame: ${label}` }, focused)}
        className={cx(styles.frame, selected && styles.selected)}
      >
        {edges.map((edge) => (
          <span key={edge} className={cx(styles.edge, styles[edge])} />
        ))}
        {editing ? (
          <TitleEditor collection="groups" id={id} className={styles.editor} />
        ) : (
          <span className={styles.label} dir="auto" data-title>
            {label === '' ? 'Untitled frame' : label}
          </span>
        )}
        {selected && board.mayEdit
          ? corners.map((corner) => (
              <span
                key={corner}
                aria-hidden
                data-resize={corner}
                className={cx(styles.corner, styles[corner])}
              />
            ))
          : null}
      </div>
    </div>
  );
});
