import type { ComponentType } from 'react';
import type { Board } from './board.ts';

export type ActionGroup = 'edit' | 'add' | 'view' | 'ask' | 'select' | 'board' | 'people' | 'help';

/** One thing that a person can do: menu, shortcuts, palette and help all read the same list. */
export interface Action {
  readonly id: string;
  /** Words for menus, in the imperative: "Tidy the layout". */
  readonly label: string;
  readonly group: ActionGroup;
  /** tinykeys patterns over `event.code`, so that they work on every keyboard layout: `$mod+KeyZ`. */
  readonly keys?: readonly string[];
  readonly icon?: ComponentType<{ size?: number | string }>;
  /** Whether it can be done now; absent = always. */
  readonly when?: (board: Board) => boolean;
  readonly run: (board: Board) => void | Promise<void>;
}
