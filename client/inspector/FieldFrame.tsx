import type { ReactNode } from 'react';
import type { Person } from '../../shared/protocol/awareness.ts';
import { EditorChip } from './EditorChip.tsx';
import fields from './fields.module.css';

export interface FieldFrameProps {
  /** Of the input that the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly isLabelHidden: boolean;
  /** Who else is in the field. */
  readonly others: readonly Person[];
  readonly children: ReactNode;
}

/** A field with its label, where that is shown, and who else is typing in it. */
export function FieldFrame({ id, label, isLabelHidden, others, children }: FieldFrameProps) {
  return (
    <div className={fields.field}>
      {isLabelHidden && others.length === 0 ? null : (
        <div className={fields.labelRow}>
          {isLabelHidden ? (
            <span />
          ) : (
            <label htmlFor={id} className={fields.label}>
              {label}
            </label>
          )}
          <EditorChip people={others} />
        </div>
      )}
      {children}
    </div>
  );
}
