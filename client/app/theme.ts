import type { StoreApi } from 'zustand/vanilla';
import type { ThemeChoice, UiState } from '../board/ui-state.ts';

const systemIsDark = '(prefers-color-scheme: dark)';

/** The theme that a choice means on this device right now. */
export function themeOf(choice: ThemeChoice): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return matchMedia(systemIsDark).matches ? 'dark' : 'light';
}

/** Keeps the page in the chosen theme, also when the system's changes. Returns the way to stop. */
export function followTheme(ui: StoreApi<UiState>): () => void {
  const apply = () => {
    document.documentElement.dataset['theme'] = themeOf(ui.getState().theme);
  };
  const system = matchMedia(systemIsDark);
  system.addEventListener('change', apply);
  const stop = ui.subscribe(apply);
  apply();
  return () => {
    system.removeEventListener('change', apply);
    stop();
  };
}
