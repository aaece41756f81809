import type { NodeProps } from '@xyflow/react';
import { StickyNote } from 'lucide-react';
import { memo, useRef } from 'react';
import { useScenarioValue, useSelected } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { objectProps, useRovingFocus } from './canvas-object.ts';
import { useCardElement } from './use-card-element.ts';
import type { CanvasNode } from './window-store.ts';
import styles from './NoteCard.module.css';

/** A note that stands on the canvas, as plain text; it is written in the inspector. */
export const NoteCard = memo(function NoteCard({
  id,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<CanvasNode>) {
  const note = useScenarioValue(({ notes }) => notes.get(id));
  const cited = useScenarioValue(({ sources }) =>
    note?.cite === undefined ? undefined : sources.get(note.cite)?.label,
  );
  const selected = useSelected(id);
  const element = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const focused = useRovingFocus(card, id);
  useCardElement(id, element, positionAbsoluteX, positionAbsoluteY);
  return (
    <div ref={element} className={styles.place}>
      <div
        ref={card}
        data-thing={id}
        data-collection="notes"
        {...objectProps({ what: 'note', label: `Note: ${note?.text ?? ''}` }, focused)}
        className={cx(styles.note, selected && styles.selected)}
      >
        <StickyNote aria-hidden size={12} className={styles.icon} />
        <div dir="auto" className={cx(styles.text, note?.text === '' && styles.empty)}>
          {note?.text === '' ? 'Empty note. Press Enter to write.' : note?.text}
        </div>
        {cited === undefined ? null : (
          <div dir="auto" className={styles.source}>
            {cited}
          </div>
        )}
      </div>
    </div>
  );
});
