import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { movedCaret, type DeltaPiece } from '../../../client/inspector/caret.ts';

function caretAfter(start: string, caret: number, write: (text: Y.Text) => void): number {
  const text = new Y.Doc().getText('t');
  text.insert(0, start);
  let delta: readonly DeltaPiece[] = [];
  text.observe((event) => {
    delta = event.delta;
  });
  write(text);
  return movedCaret(caret, delta);
}

test('[U43] text that others put in before the caret pushes it, text behind it does not', () => {
  expect(caretAfter('Tehran rejects', 7, (text) => text.insert(0, 'So '))).toBe(10);
  expect(caretAfter('Tehran rejects', 7, (text) => text.insert(14, ' talks'))).toBe(7);
});

test('[U43] text that others take away around the caret leaves it where the gap is', () => {
  expect(caretAfter('Tehran rejects', 10, (text) => text.delete(0, 7))).toBe(3);
  expect(caretAfter('Tehran rejects', 10, (text) => text.delete(7, 7))).toBe(7);
  expect(caretAfter('Tehran rejects', 3, (text) => text.delete(7, 7))).toBe(3);
});
