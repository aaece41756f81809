/*
 * Sizes of what stands on the canvas, in canvas pixels. They are fixed, so that the canvas never
 * has to measure: links attach, windows open and ghosts are drawn without asking the browser.
 */

export const cardSize = { width: 200, height: 108 } as const;
export const noteSize = { width: 200, height: 120 } as const;
/** The smallest group frame, and one drawn with a single click. */
export const groupSize = { width: 120, height: 80 } as const;
export const newGroupSize = { width: 480, height: 320 } as const;

/** The smallest pill: a finger's reach at 100 % (product.md §2.4). */
export const pillSize = { width: 44, height: 28 } as const;

/** Scale below which one 2-D canvas draws everything (architecture.md §5). */
export const farZoom = 0.35;
/** Scale below which pills would be unreadable and are left out. */
export const pillZoom = 0.5;
export const minZoom = 0.04;
export const maxZoom = 2.5;

/** Pixels on screen that a press may wander and still be a click. */
export const clickSlack = 4;
/** Milliseconds after which a still finger means the menu. */
export const longPressMs = 500;
