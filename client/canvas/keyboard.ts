import type { KeyboardEvent } from 'react';
import { clearSelection, focusOn, select, toggleSelected } from '../board/selection.ts';
import type { PointerParts } from './pointer.ts';
import { addTowards, directionOf, moveFocus } from './key-focus.ts';
import { createKeyMove } from './key-move.ts';
import { createKeyNumber } from './key-number.ts';
import { openInspector, renameOn } from './open-things.ts';
import { openNumber } from './open.ts';

export interface KeyboardParts extends PointerParts {
  /** While Space is held, a mouse drag pans. */
  readonly setPanning: (panning: boolean) => void;
}

/**
 * What the keyboard does on the canvas (product.md §2.9). Letters are read by `event.code`, so they
 * work on every layout. What is not answered here goes on to the app's list of actions.
 */
export function createKeyboard(parts: KeyboardParts) {
  const { surface, overlays } = parts;
  const { board } = surface;
  const move = createKeyMove(parts);
  const number = createKeyNumber(parts);
  /** The view when Space went down: a drag in between was a pan and selects nothing. */
  let spaceView: unknown;

  function down(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (event.nativeEvent.isComposing || target?.closest('[data-control]')) return;
    if (answered(event)) event.preventDefault();
  }

  function answered(event: KeyboardEvent): boolean {
    const { focused } = board.selection.getState();
    if (move.down(event)) return true;
    if (focused !== null && number.down(event, focused)) return true;
    const direction = directionOf(event);
    if (direction !== undefined) {
      if (event.altKey) return false;
      if (event.ctrlKey || event.metaKey) {
        return (
          event.shiftKey &&
          board.mayEdit &&
          focused !== null &&
          addTowards(parts, focused, direction)
        );
      }
      moveFocus(parts, direction, event.shiftKey);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    return plain(event, focused);
  }

  function plain(event: KeyboardEvent, focused: string | null): boolean {
    switch (event.code) {
      case 'Escape':
        return escape();
      case 'Space':
        spaceView ??= surface.view;
        parts.setPanning(true);
        return true;
      case 'Delete':
      case 'Backspace':
        // The app removes what is selected; what only has the focus becomes that first.
        if (focused !== null && board.selection.getState().selected.size === 0)
          select(board, [focused]);
        return false;
      case 'KeyL':
        if (focused === null || !board.mayEdit || !isNode(focused)) return false;
        overlays.setState({ picker: focused });
        return true;
      case 'KeyM':
        return !event.shiftKey && board.mayEdit && focused !== null && move.start(focused);
      case 'KeyK':
        return !event.shiftKey && focused !== null && board.mayEdit && askKind(focused);
      case 'KeyP':
        if (focused === null || !board.mayEdit) return false;
        openNumber(parts, focused);
        return true;
      default:
        return focused !== null && onThing(event, focused);
    }
  }

  function onThing(event: KeyboardEvent, focused: string): boolean {
    if (event.key === 'Enter') {
      openInspector(board, focused);
      board.ui.setState({ entersInspector: true });
      return true;
    }
    if (event.key === 'F2' && board.mayEdit) {
      renameOn(surface, focused);
      return true;
    }
    const typesNumber = /^\d$/.test(event.key) && board.mayEdit && isNode(focused);
    if (typesNumber && hasKeyboard(event)) {
      openNumber(parts, focused, event.key);
      return true;
    }
    return false;
  }

  /** Up one level: a half-drawn link, then the selection, then the place of the keyboard. */
  function escape(): boolean {
    const { tool, linkFrom } = board.ui.getState();
    const { selected, focused } = board.selection.getState();
    if (overlays.getState().gathering) overlays.setState({ gathering: false });
    else if (linkFrom !== null || tool !== 'select')
      board.ui.setState({ tool: 'select', linkFrom: null });
    else if (selected.size > 0) clearSelection(board);
    else if (focused !== null) {
      focusOn(board, null);
      document
        .querySelector<HTMLElement>('[data-canvas] > [role=application]')
        ?.focus({ preventScroll: true });
    } else return false;
    return true;
  }

  function askKind(id: string): boolean {
    const link = board.scenario.getState().links.get(id);
    if (link) overlays.setState({ kind: { from: link.from, to: link.to, link: id } });
    return link !== undefined;
  }

  function isNode(id: string): boolean {
    return board.scenario.getState().nodes.has(id);
  }

  return {
    down,
    up(event: KeyboardEvent): void {
      number.up();
      if (event.code !== 'Space' || spaceView === undefined) return;
      const panned = spaceView !== surface.view;
      spaceView = undefined;
      parts.setPanning(false);
      const { focused } = board.selection.getState();
      if (focused === null || panned) return;
      if (event.shiftKey) toggleSelected(board, focused);
      else select(board, [focused]);
    },
    left(): void {
      number.up();
      spaceView = undefined;
      parts.setPanning(false);
    },
  };
}

/** Whether the person got here by keyboard: after a click, digits are the app's shortcuts. */
function hasKeyboard(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.matches(':focus-visible');
}
