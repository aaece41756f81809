import { Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { UiState } from '../board/ui-state.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { themeOf } from './theme.ts';

/** Changes between light and dark. */
export function ThemeButton({ ui }: { readonly ui: StoreApi<UiState> }) {
  const isDark = useStore(ui, ({ theme }) => themeOf(theme) === 'dark');
  return (
    <IconButton
      label={isDark ? 'Light theme' : 'Dark theme'}
      icon={isDark ? <Sun /> : <Moon />}
      onPress={() => {
        ui.setState({ theme: isDark ? 'light' : 'dark' });
      }}
    />
  );
}
