import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameValue } from '../../shared/document/same-value.ts';
import type { ThemeChoice, UiState } from './ui-state.ts';

/** What survives a reload of the page: a choice of looks, not a place in the work. */
interface Kept {
  readonly theme?: ThemeChoice;
  readonly inspector?: boolean;
  readonly outline?: boolean;
  readonly minimap?: boolean;
}

const key = 'parley:ui';

/**
 * Own-state store of the interface; `storage` keeps theme and panels, and the round shown of this
 * board, and may be absent or full.
 */
export function createUiStore(
  storage?: Pick<Storage, 'getItem' | 'setItem'>,
  board = '',
): StoreApi<UiState> {
  const roundKey = `parley:round:${board}`;
  const kept = readKept(storage);
  const store = createStore<UiState>(() => ({
    inspector: kept.inspector ?? false,
    tab: 'details',
    outline: kept.outline ?? false,
    screen: 'outline',
    minimap: kept.minimap ?? false,
    analyse: false,
    asked: [],
    about: null,
    countsWhatIfs: false,
    round: readRound(storage, roundKey),
    tool: 'select',
    theme: kept.theme ?? 'system',
    linkFrom: null,
    editing: null,
    entersInspector: false,
    following: null,
    lastFollowed: null,
    dialog: null,
    dropped: null,
  }));
  store.subscribe((state, before) => {
    const next = keptOf(state);
    try {
      if (!sameValue(next, keptOf(before))) storage?.setItem(key, JSON.stringify(next));
      if (state.round !== before.round) storage?.setItem(roundKey, `${state.round ?? ''}`);
    } catch {
      // A full or forbidden storage costs only the memory of the choice.
    }
  });
  return store;
}

function readRound(storage: Pick<Storage, 'getItem'> | undefined, from: string): number | null {
  try {
    const round = Number(storage?.getItem(from) ?? '');
    return Number.isInteger(round) && round > 0 ? round : null;
  } catch {
    return null;
  }
}

function keptOf({ theme, inspector, outline, minimap }: UiState): Kept {
  return { theme, inspector, outline, minimap };
}

function readKept(storage?: Pick<Storage, 'getItem'>): Kept {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { theme, inspector, outline, minimap } = value as Record<string, unknown>;
    return {
      ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(typeof inspector === 'boolean' ? { inspector } : {}),
      ...(typeof outline === 'boolean' ? { outline } : {}),
      ...(typeof minimap === 'boolean' ? { minimap } : {}),
    };
  } catch {
    return {};
  }
}
