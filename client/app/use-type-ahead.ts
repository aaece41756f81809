import { useEffect } from 'react';
import type { Board } from '../board/board.ts';
import type { UiState } from '../board/ui-state.ts';
import { TypeAhead } from './type-ahead.ts';

/** The field that the interface has asked for, by name; it takes the focus as soon as it is there. */
function askedFor({ editing, dialog }: UiState): string | null {
  return dialog === 'palette' || dialog === 'search' ? dialog : editing;
}

/** Gives each field that is asked for what was typed before it was there. */
export function useTypeAhead(board: Board): void {
  useEffect(() => {
    const ahead = new TypeAhead();
    let before: Element | null = null;
    const stopAsking = board.ui.subscribe((ui, last) => {
      const asked = askedFor(ui);
      if (asked === askedFor(last)) return;
      if (asked !== null) {
        before = document.activeElement;
        ahead.wait(performance.now());
      } else {
        // A field may answer the call before it takes the focus.
        queueMicrotask(() => {
          if (askedFor(board.ui.getState()) === null) ahead.stop();
        });
      }
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !ahead.take(event, performance.now())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!ahead.isWaiting(performance.now()) || target === before || !isField(target)) return;
      const { text, isEntered } = ahead.hand();
      // Whoever gave it the focus may yet select what stands in it, to be typed over.
      queueMicrotask(() => typeInto(target, text));
      if (isEntered) whenListed(target, () => pressEnter(target));
    };
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('focusin', onFocus);
    return () => {
      stopAsking();
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('focusin', onFocus);
    };
  }, [board]);
}

/** As if typed: every kind of field hears of it in its own way. */
function typeInto(field: HTMLElement, text: string): void {
  if (text === '') return;
  // The browser sends no such event for a command, and lists that are narrowed by typing want it.
  const init = { inputType: 'insertText', data: text, bubbles: true, cancelable: true };
  if (!field.isContentEditable) field.dispatchEvent(new InputEvent('beforeinput', init));
  document.execCommand('insertText', false, text);
}

function pressEnter(field: HTMLElement): void {
  const init = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', init));
}

const framesForList = 120;

/** Runs `then` soon; for a field over a list once that has been narrowed to a choice. */
function whenListed(field: HTMLElement, then: () => void, left = framesForList): void {
  const list = field.closest('[role=dialog]');
  const isThere = list === null || list.querySelector('[role=menuitem][data-focused]') !== null;
  requestAnimationFrame(() => {
    if (left === 0) then();
    else whenListed(field, then, isThere ? 0 : left - 1);
  });
}

function isField(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
