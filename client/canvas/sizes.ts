/** The smallest group frame, and one drawn with a single click. */
export const groupSize = { width: 120, height: 80 } as const;
export const newGroupSize = { width: 480, height: 320 } as const;

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
