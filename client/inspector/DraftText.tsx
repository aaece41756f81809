import { useId, useRef, useState, type KeyboardEvent } from 'react';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import { useEditing } from '../numbers/use-editing.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useWantedField } from './use-wanted-field.ts';
import fields from './fields.module.css';

export interface DraftTextProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  /** Presence name of the field: `<id>/resolution`. */
  readonly field: string;
  /** Called once, on Enter or on leaving, when the text changed. */
  readonly onCommit: (next: string) => void;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** Text that is written when one is done with it; Esc takes back what was typed. */
export function DraftText({
  label,
  isLabelHidden = false,
  value,
  field,
  onCommit,
  placeholder,
  isMultiline = false,
  isDisabled = false,
  className,
}: DraftTextProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const editing = useEditing(field);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useWantedField(field, input);
  const commit = () => {
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim());
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    } else if (event.key === 'Enter' && !isMultiline) {
      commit();
    }
  };
  const shared = {
    id,
    ref: input,
    dir: 'auto',
    value: draft ?? value,
    disabled: isDisabled,
    className: cx(box.box, fields.input, className),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(isLabelHidden ? { 'aria-label': label } : {}),
    onFocus: editing.start,
    onBlur: () => {
      editing.stop();
      commit();
    },
    onKeyDown,
  };
  return (
    <FieldFrame id={id} label={label} isLabelHidden={isLabelHidden} others={editing.others}>
      {isMultiline ? (
        <textarea {...shared} rows={2} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => setDraft(event.target.value)} />
      )}
    </FieldFrame>
  );
}
