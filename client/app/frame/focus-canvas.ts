/** Puts the keyboard on the canvas, unless a person has it elsewhere already. */
export function focusCanvas(): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  document
    .querySelector<HTMLElement>('[data-canvas] > [role="application"]')
    ?.focus({ preventScroll: true });
}
