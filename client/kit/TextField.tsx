import type { ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import box from './box.module.css';
import styles from './TextField.module.css';

export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  readonly label: string;
  /** Keep the label for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly hint?: ReactNode;
  /** Shown in red; the field is then invalid. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly size?: 'm' | 'l';
  readonly inputRef?: Ref<HTMLInputElement>;
  /** More than one line. */
  readonly rows?: number;
  readonly className?: string | undefined;
}

/** A line (or, with `rows`, some lines) of text with its label, hint and error. Any script: the direction follows the text. */
export function TextField({
  label,
  isLabelHidden = false,
  hint,
  error,
  placeholder,
  size = 'm',
  inputRef,
  rows,
  className,
  ...rest
}: TextFieldProps) {
  const shared = {
    dir: 'auto',
    ...(placeholder === undefined ? {} : { placeholder }),
    className: cx(box.box, styles.input, styles[size]),
  };
  return (
    <AriaTextField
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isInvalid={error !== undefined}
      className={cx(styles.field, className)}
    >
      {isLabelHidden ? null : <Label className={cx(styles.label)}>{label}</Label>}
      {rows === undefined ? (
        <Input {...shared} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      ) : (
        <AriaTextArea {...shared} rows={rows} />
      )}
      {hint === undefined || error !== undefined ? null : (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
