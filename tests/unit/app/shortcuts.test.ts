import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { describe, expect, test } from 'vitest';
import { allActions } from '../../../client/app/actions/all-actions.ts';
import { actionOfKey, type KeyPlace } from '../../../client/app/shortcuts.ts';
import { groupOrder } from '../../../client/app/group-words.ts';
import { keyCaps } from '../../../client/kit/key-names.ts';

interface Press {
  readonly code: string;
  readonly key: string;
  readonly mods?: readonly string[];
}

function press({ code, key, mods = [] }: Press): KeyboardEvent {
  return { code, key, getModifierState: (mod: string) => mods.includes(mod) } as KeyboardEvent;
}

function idOf(keys: Press, place: KeyPlace): string | undefined {
  return actionOfKey(press(keys), place, allActions)?.id;
}

describe('[U2] shortcuts', () => {
  test('[U2] by plain letters act on the canvas alone', () => {
    const letter = { code: 'KeyE', key: 'e' };
    expect(idOf(letter, 'canvas')).toBe('add-event');
    for (const place of ['page', 'text', 'overlay'] as const) {
      expect(idOf(letter, place), place).toBeUndefined();
    }
  });

  test('[U2] go by the place of the key, so they work on every layout', () => {
    expect(idOf({ code: 'KeyE', key: 'у' }, 'canvas')).toBe('add-event');
    expect(idOf({ code: 'KeyK', key: 'ن', mods: ['Control'] }, 'page')).toBe('palette');
  });

  test('[U2] with Ctrl act anywhere but where text is typed; the palette opens there too', () => {
    const undo = { code: 'KeyZ', key: 'z', mods: ['Control'] };
    expect(idOf(undo, 'page')).toBe('undo');
    expect(idOf(undo, 'text')).toBeUndefined();
    expect(idOf({ code: 'KeyK', key: 'k', mods: ['Control'] }, 'text')).toBe('palette');
    expect(idOf({ ...undo, mods: ['Control', 'Shift'] }, 'page')).toBe('redo');
  });
});

describe('[U3] the list of actions', () => {
  test('[U3] names each once, in a group that the palette shows', () => {
    const ids = allActions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(allActions.filter(({ group }) => !groupOrder.includes(group))).toEqual([]);
  });

  test('[U3] gives no keys twice', () => {
    const all = allActions.flatMap(({ id, keys = [] }) => keys.map((key) => ({ id, key })));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  test('[U3] leaves to the browser the keys that it keeps for itself', () => {
    const kept = ['t', 'n', 'p', 'w'].flatMap((letter) => [
      press({ code: `Key${letter.toUpperCase()}`, key: letter, mods: ['Control'] }),
      press({ code: `Key${letter.toUpperCase()}`, key: letter, mods: ['Control', 'Shift'] }),
    ]);
    const taken = allActions.flatMap(({ keys = [] }) =>
      keys.filter((key) => {
        const [first] = parseKeybinding(key);
        return first !== undefined && kept.some((event) => matchKeybindingPress(event, first));
      }),
    );
    expect(taken).toEqual([]);
  });

  test('[U3] shows keys as people know them', () => {
    expect(keyCaps('$mod+Shift+KeyZ')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('Digit1')).toEqual(['1']);
    expect(keyCaps('Slash')).toEqual(['/']);
  });
});
