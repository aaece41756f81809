import { describe, expect, test, vi } from 'vitest';
import { createLayout } from '../../../client/board/create-layout.ts';
import { mayOnlyLook, run } from '../../../client/board/run-command.ts';
import {
  clearSelection,
  createSelectionStore,
  focusOn,
  select,
  toggleSelected,
} from '../../../client/board/selection.ts';
import { createUiStore } from '../../../client/board/ui.ts';
import { clearWhatIf, createWhatIfStore, setWhatIf } from '../../../client/board/what-if.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { memoryStorage } from '../../../client/access/device-memory.ts';

describe('[B7] a command', () => {
  test('[B7] that refuses is told to the person and changes nothing else', () => {
    const notify = vi.fn<(words: string) => void>();
    const refuse = () => {
      throw new Refused('sameNode');
    };
    expect(run({ mayEdit: true, notify }, refuse)).toBeUndefined();
    expect(notify).toHaveBeenCalledWith('A link needs two different ends.');
    expect(run({ mayEdit: true, notify }, () => 'id')).toBe('id');
  });

  test('[B7] that breaks is not taken for a refusal', () => {
    const fault = () => {
      throw new TypeError('fault');
    };
    expect(() => run({ mayEdit: true, notify: () => undefined }, fault)).toThrow('fault');
  });

  test('[B7] is not even tried by somebody who may only look', () => {
    const notify = vi.fn<(words: string) => void>();
    const command = vi.fn<() => void>();
    run({ mayEdit: false, notify }, command);
    expect(command).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledWith(mayOnlyLook);
  });
});

describe('[B8] this browser’s own state', () => {
  test('[B8] selects, toggles and clears, and the keyboard goes along', () => {
    const board = { selection: createSelectionStore() };
    select(board, ['a', 'b']);
    expect(board.selection.getState()).toEqual({ selected: new Set(['a', 'b']), focused: 'b' });
    toggleSelected(board, 'a');
    toggleSelected(board, 'c');
    expect(board.selection.getState().selected).toEqual(new Set(['b', 'c']));
    clearSelection(board);
    focusOn(board, 'b');
    expect(board.selection.getState()).toEqual({ selected: new Set(), focused: 'b' });
  });

  test('[B8] asks one private what-if a node', () => {
    const board = { whatIf: createWhatIfStore() };
    setWhatIf(board, { node: 'talks', state: 'yes', mode: 'observe' });
    setWhatIf(board, { node: 'verif', state: 'yes', mode: 'do' });
    setWhatIf(board, { node: 'talks', state: 'no', mode: 'do' });
    expect(board.whatIf.getState().items).toEqual([
      { node: 'verif', state: 'yes', mode: 'do' },
      { node: 'talks', state: 'no', mode: 'do' },
    ]);
    clearWhatIf(board, 'verif');
    expect(board.whatIf.getState().items).toHaveLength(1);
  });

  test('[B8] keeps the choice of looks over a reload, and nothing else', () => {
    const storage = memoryStorage();
    createUiStore(storage).setState({ theme: 'dark', inspector: true, tool: 'link' });
    expect(createUiStore(storage).getState()).toMatchObject({
      theme: 'dark',
      inspector: true,
      tool: 'select',
    });
    storage.setItem('parley:ui', '{"theme":"pink","inspector":1');
    expect(createUiStore(storage).getState()).toMatchObject({ theme: 'system', inspector: false });
  });

  test('[B8] answers where things are with and without a canvas', () => {
    const layout = createLayout((id) => (id === 'a' ? { x: 1, y: 2 } : undefined));
    expect(layout.position('a')).toEqual({ x: 1, y: 2 });
    const stop = layout.register({
      position: (id) => (id === 'a' ? { x: 9, y: 9 } : undefined),
      box: () => undefined,
      view: () => ({ x: 0, y: 0, zoom: 2, width: 3, height: 4 }),
      fit: () => undefined,
      zoomTo: () => undefined,
      show: () => undefined,
      bring: () => undefined,
      freeSpot: () => ({ x: 5, y: 5 }),
    });
    expect(layout.position('a')).toEqual({ x: 9, y: 9 });
    expect(layout.view().zoom).toBe(2);
    stop();
    expect(layout.position('a')).toEqual({ x: 1, y: 2 });
    expect(layout.freeSpot()).toEqual({ x: 0, y: 0 });
  });
});
