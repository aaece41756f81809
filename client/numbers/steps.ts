import { clean } from './shares.ts';

/** Keys held while a value is moved: Shift = tenths of a point, Alt = steps of five points. */
export interface StepKeys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The step of a probability, in [0, 1]. */
export function stepOf(keys: StepKeys): number {
  if (keys.shiftKey) return 0.001;
  return keys.altKey ? 0.05 : 0.01;
}

/** The nearest multiple of `step`. */
export function snap(value: number, step: number): number {
  return clean(Math.round(value / step) * step);
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/**
 * Where a key takes a value: arrows one step (up and right more), Page keys ten points, Home and
 * End the ends. Undefined for every other key.
 */
export function steppedBy(
  key: string,
  keys: StepKeys,
  value: number,
  range: { readonly min: number; readonly max: number },
  rightToLeft = false,
): number | undefined {
  const step = stepOf(keys);
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const to = (next: number) => clamp(clean(next), range.min, range.max);
  switch (key) {
    case 'ArrowUp':
    case forward:
      return to(value + step);
    case 'ArrowDown':
    case back:
      return to(value - step);
    case 'PageUp':
      return to(value + 0.1);
    case 'PageDown':
      return to(value - 0.1);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return undefined;
  }
}
