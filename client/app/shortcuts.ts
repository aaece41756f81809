import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { never } from '../../shared/base/never.ts';
import type { Action } from '../board/action.ts';

/** Where the keyboard is: typing somewhere, on the canvas, in a dialog or menu, or elsewhere on the page. */
export type KeyPlace = 'text' | 'canvas' | 'overlay' | 'page';

/** @param target what has the focus. */
export function keyPlace(target: Element | null): KeyPlace {
  if (target === null) return 'page';
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return 'overlay';
  if (target.matches('input, textarea, select') || target.closest('[contenteditable="true"]')) {
    return 'text';
  }
  return target.closest('[data-region="canvas"]') === null ? 'page' : 'canvas';
}

/** Plain letters act on the canvas alone, so that they disturb neither typing nor dictation (WCAG 2.1.4). */
function worksIn(place: KeyPlace, action: Action, keys: string): boolean {
  switch (place) {
    case 'canvas':
      return true;
    case 'page':
      return keys.startsWith('$mod+');
    case 'text':
      return action.id === 'palette';
    case 'overlay':
      return false;
    default:
      return never(place);
  }
}

/** The action that a key press stands for in this place, whether or not it can be done now. */
export function actionOfKey(
  event: KeyboardEvent,
  place: KeyPlace,
  actions: readonly Action[],
): Action | undefined {
  return actions.find((action) =>
    (action.keys ?? []).some((keys) => {
      const [press] = parseKeybinding(keys);
      return (
        press !== undefined && matchKeybindingPress(event, press) && worksIn(place, action, keys)
      );
    }),
  );
}
