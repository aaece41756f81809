import { focusOn } from '../board/selection.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { LinkBook } from '../../shared/drawing/link-book.ts';
import type { PillLayer } from './pill-layer.ts';
import type { Things } from './things.ts';
import type { Board } from '../board/board.ts';

/** What of the canvas it looks at. */
interface Parts {
  readonly board: Board;
  readonly things: Things;
  readonly links: LinkBook;
  readonly pills: PillLayer;
}

/**
 * The place of the keyboard on the canvas. It outlives what the keyboard was on: after a removal
 * the arrows go on from there instead of from the beginning.
 */
export class KeyPlace {
  readonly #parts: Parts;
  #last: { readonly id: string; readonly box: Box } | undefined;
  #left: Box | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where the keyboard was when what it was on went; nothing once it is somewhere again. */
  get left(): Box | undefined {
    return this.#parts.board.selection.getState().focused === null ? this.#left : undefined;
  }

  /** Notes the place before a reading that may take it away. */
  remember(): void {
    const { board, things, pills } = this.#parts;
    const { focused } = board.selection.getState();
    const box = focused === null ? undefined : (things.box(focused) ?? pills.box(focused));
    this.#last = focused === null || !box ? undefined : { id: focused, box };
  }

  /**
   * Neither keyboard nor selection stay on what is gone: the canvas would have no tab stop, and the
   * arrows would begin at nothing.
   */
  leaveGone(): void {
    const { board, things, links } = this.#parts;
    const { selected, focused } = board.selection.getState();
    const { nodes, links: drawn, groups, notes } = board.scenario.getState();
    const left = [...selected].filter((id) =>
      [nodes, drawn, groups, notes].some((all) => all.has(id)),
    );
    if (left.length < selected.size) board.selection.setState({ selected: new Set(left) });
    if (focused === null) return;
    if (things.byId.has(focused) || links.get(focused)) this.#left = undefined;
    else {
      this.#left = this.#last?.id === focused ? this.#last.box : undefined;
      focusOn(board, null);
    }
  }
}
