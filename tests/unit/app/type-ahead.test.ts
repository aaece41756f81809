import { expect, test } from 'vitest';
import { TypeAhead } from '../../../client/app/type-ahead.ts';

function press(key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', true>> = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...mods };
}

function typed(ahead: TypeAhead, keys: readonly string[], now: number): boolean[] {
  return keys.map((key) => ahead.take(press(key), now));
}

test('[U63] letters typed before their field is there are kept for it, once', () => {
  const ahead = new TypeAhead();
  ahead.wait(1_000);
  expect(typed(ahead, ['ن', 'D', 'e', 'l', 'Backspace', '😀', 'Enter'], 1_010)).not.toContain(
    false,
  );
  expect(ahead.hand()).toEqual({ text: 'نDe😀', isEntered: true });
  expect(ahead.hand()).toEqual({ text: '', isEntered: false });
  expect(ahead.take(press('a'), 1_020)).toBe(false);
});

test('[U63] keys that are no letters, and shortcuts, go where they always go', () => {
  const ahead = new TypeAhead();
  ahead.wait(0);
  expect(typed(ahead, ['Escape', 'ArrowDown', 'F2', 'Tab', 'Delete'], 1)).not.toContain(true);
  expect(ahead.take(press('z', { ctrlKey: true }), 1)).toBe(false);
  expect(ahead.take(press('z', { metaKey: true }), 1)).toBe(false);
  expect(ahead.take(press('t', { altKey: true }), 1)).toBe(false);
  expect(ahead.hand().text).toBe('');
});

test('[U63] a field that does not come keeps no letters for long', () => {
  const ahead = new TypeAhead();
  expect(ahead.take(press('a'), 0)).toBe(false);
  ahead.wait(0);
  expect(ahead.take(press('a'), 2_999)).toBe(true);
  expect(ahead.take(press('b'), 3_000)).toBe(false);
  ahead.wait(10_000);
  ahead.stop();
  expect(ahead.take(press('c'), 10_001)).toBe(false);
});
