/*
 * Sizes of what stands on a board, in canvas pixels. They are fixed, so that nothing ever has to be
 * measured: links attach, windows open and pictures are written without asking a browser.
 */

export const cardSize = { width: 200, height: 108 } as const;
export const noteSize = { width: 200, height: 120 } as const;

/** The smallest pill: a finger's reach at 100 % (product.md §2.4). */
export const pillSize = { width: 44, height: 28 } as const;
