import { CircleDot, Flag, Gauge, Zap, type LucideIcon } from 'lucide-react';
import type { NodeKind } from '../../shared/model/scenario.ts';

/** The picture of each kind of card, the same on the canvas, in menus and in lists. */
export const kindIcons: Readonly<Record<NodeKind, LucideIcon>> = {
  move: Flag,
  event: Zap,
  outcome: CircleDot,
  indicator: Gauge,
};
