import type { ComponentPropsWithRef, KeyboardEvent, MouseEvent, SyntheticEvent } from 'react';

export interface PressButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'onClick' | 'disabled'
> {
  readonly onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

/**
 * The bare button under the others. A press stays with it: the row or card it stands on is not
 * pressed too. React Aria's button does the same with 20 kB more of script, which every page would
 * load first.
 */
export function PressButton({ onPress, isDisabled = false, ...rest }: PressButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={isDisabled}
      onPointerDown={stop}
      onMouseDown={stop}
      onKeyDown={stopPressing}
      onClick={(event) => {
        event.stopPropagation();
        // Safari does not focus what is clicked, and a dialog gives the focus back to where it was.
        event.currentTarget.focus({ preventScroll: true });
        onPress?.(event);
      }}
    />
  );
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}

function stopPressing(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
