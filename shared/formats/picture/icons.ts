import type { NodeKind } from '../../model/scenario.ts';

/* Pictograms on a grid of 24, as the canvas has them in lines. */

export const kindIcons: Readonly<Record<NodeKind, string>> = {
  move: 'M5 22V4M5 15c4-3 7 2 11 0 2-1 3-1 3-1V3s-1 1-3 1c-4 0-7-3-11 0',
  event: 'M13 2 4 14h7l-1 8 10-13h-7z',
  outcome: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  indicator: 'M12 14l4-4M3.5 19a10 10 0 1 1 17 0',
};

export const icons = {
  evidence: 'M8 11l2 2 4-4M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16M21 21l-4.3-4.3',
  notes: 'M6 3h13v18H6zM3 8h3M3 12h3M3 16h3M10 8h5M10 12h5',
  note: 'M15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V9zM15 3v6h6',
  informs: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  relates:
    'M5 17A12 12 0 0 1 17 5M3 19a2 2 0 1 0 4 0 2 2 0 1 0-4 0M17 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  counted: 'M20 6 9 17l-5-5',
  table: 'M3 3h18v18H3zM3 9h18M9 9v12',
} as const;
