import { useCallback, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { movedCaret, type DeltaPiece } from './caret.ts';
import { useEditing } from '../numbers/use-editing.ts';
import { useWantedField } from './use-wanted-field.ts';
import fields from './fields.module.css';

export interface BoundTextProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** The shared text, or undefined while the record is gone. */
  readonly text: Y.Text | undefined;
  /** Presence name of the field: `<id>/label`. */
  readonly field: string;
  /** The command that writes it. */
  readonly write: (next: string) => void;
  readonly placeholder?: string;
  /** Several lines that grow with the text. */
  readonly isMultiline?: boolean;
  readonly className?: string | undefined;
  /** The keyboard comes here when `field` is to be edited; a card's name is edited on the card. */
  readonly isNamedHere?: boolean;
}

/**
 * A field that several people may type in at once: it shows the shared text as it is now and keeps
 * the caret in its word while others write.
 */
export function BoundText({
  label,
  isLabelHidden = false,
  text,
  field,
  write,
  placeholder,
  isMultiline = false,
  className,
  isNamedHere = false,
}: BoundTextProps) {
  const board = useBoard();
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const value = useSharedText(text, input);
  const editing = useEditing(field);
  useWantedField(isNamedHere ? field : undefined, input);
  const shared = {
    id,
    ref: input,
    dir: 'auto',
    value,
    maxLength: limits.titleLength,
    readOnly: !board.mayEdit || text === undefined,
    className: cx(box.box, fields.input, className),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(isLabelHidden ? { 'aria-label': label } : {}),
    onFocus: editing.start,
    onBlur: editing.stop,
  };
  const change = (next: string) => run(board, () => write(next.replaceAll('\n', ' ')));
  return (
    <FieldFrame id={id} label={label} isLabelHidden={isLabelHidden} others={editing.others}>
      {isMultiline ? (
        <textarea {...shared} rows={1} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => change(event.target.value)} />
      )}
    </FieldFrame>
  );
}

/** The text now; re-rendered in the same turn as the change, so that the browser keeps the caret. */
function useSharedText(
  text: Y.Text | undefined,
  input: React.RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): string {
  const caret = useRef<readonly [number, number] | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      const onChange = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        const element = input.current;
        if (!transaction.local && element !== null && element === document.activeElement) {
          const delta = event.delta as readonly DeltaPiece[];
          caret.current = [
            movedCaret(element.selectionStart ?? 0, delta),
            movedCaret(element.selectionEnd ?? 0, delta),
          ];
        }
        listener();
      };
      text?.observe(onChange);
      return () => text?.unobserve(onChange);
    },
    [text, input],
  );
  const value = useSyncExternalStore(subscribe, () => text?.toJSON() ?? '');
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(...caret.current);
    caret.current = null;
  });
  return value;
}
