/** Puts the keyboard on the canvas, where it was there last, unless a person has it elsewhere already. */
export function focusCanvas(): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const canvas = document.querySelector('[data-canvas]');
  const place =
    canvas?.querySelector<HTMLElement>('[tabindex="0"]') ??
    canvas?.querySelector<HTMLElement>(':scope > [role="application"]');
  place?.focus({ preventScroll: true });
}
