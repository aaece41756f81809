import { expect, test } from 'vitest';
import { entryKey, type EntryPress } from '../../../client/numbers/entry-key.ts';
import { steppedBy } from '../../../client/numbers/steps.ts';

const press = (key: string, more: Partial<EntryPress> = {}): EntryPress => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test('[U58] on the words 1 to 7 choose, and what can only begin a number is typed', () => {
  expect(entryKey(press('3'), 7, 'scale')).toEqual({ do: 'word', index: 2 });
  expect(entryKey(press('8'), 7, 'scale')).toEqual({ do: 'type', character: '8' });
  expect(entryKey(press('0'), 7, 'scale')).toEqual({ do: 'type', character: '0' });
  expect(entryKey(press('6'), 5, 'scale')).toEqual({ do: 'type', character: '6' });
});

test('[U58] in the field digits type, and Alt chooses the word wherever the keyboard puts its digits', () => {
  expect(entryKey(press('3'), 7, 'number')).toBeUndefined();
  const persian = press('۳', { code: 'Digit3', altKey: true });
  expect(entryKey(persian, 7, 'number')).toEqual({ do: 'word', index: 2 });
});

test('[U58] Enter writes, Esc leaves, and the browser keeps its own keys', () => {
  expect(entryKey(press('Enter'), 7, 'number')).toEqual({ do: 'commit' });
  expect(entryKey(press('Escape'), 7, 'scale')).toEqual({ do: 'cancel' });
  expect(entryKey(press('Enter'), 7, 'button')).toBeUndefined();
  expect(entryKey(press('5'), 7, 'text')).toBeUndefined();
  expect(entryKey(press('1', { ctrlKey: true }), 7, 'scale')).toBeUndefined();
});

test('[U58] brackets move the ends of the range, wherever the keyboard has them', () => {
  expect(entryKey(press('['), 7, 'number')).toEqual({ do: 'end', end: 'low', by: -0.01 });
  expect(entryKey(press(']'), 7, 'scale')).toEqual({ do: 'end', end: 'high', by: 0.01 });
  expect(entryKey(press('}', { shiftKey: true }), 7, 'button')).toMatchObject({ by: -0.01 });
  const altGr = { ctrlKey: true, altKey: true };
  expect(entryKey(press('[', altGr), 7, 'number')).toMatchObject({ do: 'end', end: 'low' });
  expect(entryKey(press('[', { ctrlKey: true }), 7, 'number')).toBeUndefined();
  expect(entryKey(press('['), 7, 'text')).toBeUndefined();
});

test('[U58] arrows move by a point, Shift by a tenth, Alt by five, pages by ten', () => {
  const range = { min: 0, max: 1 };
  const keys = { shiftKey: false, altKey: false };
  expect(steppedBy('ArrowRight', keys, 0.35, range)).toBe(0.36);
  expect(steppedBy('ArrowUp', { ...keys, shiftKey: true }, 0.35, range)).toBe(0.351);
  expect(steppedBy('ArrowDown', { ...keys, altKey: true }, 0.35, range)).toBe(0.3);
  expect(steppedBy('PageUp', keys, 0.95, range)).toBe(1);
  expect(steppedBy('Home', keys, 0.95, { min: 0.2, max: 1 })).toBe(0.2);
  expect(steppedBy('ArrowRight', keys, 0.35, range, true)).toBe(0.34);
  expect(steppedBy('a', keys, 0.35, range)).toBeUndefined();
});
