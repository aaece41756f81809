import type { StoreApi } from 'zustand/vanilla';
import type { UiState } from '../board/ui-state.ts';

/** Below this width the inspector and the questions together would leave the canvas a strip. */
const roomy = '(min-width: 1500px)';

/** Opens the questions, with one of them unfolded if it is named. */
export function openAnalyse(ui: StoreApi<UiState>, question?: string): void {
  ui.setState(({ inspector, asked }) => ({
    analyse: true,
    inspector: inspector && matchMedia(roomy).matches,
    ...(question === undefined
      ? {}
      : { asked: [...asked.filter((other) => other !== question), question] }),
  }));
}

/** Opens or closes the questions. */
export function toggleAnalyse(ui: StoreApi<UiState>): void {
  if (ui.getState().analyse) ui.setState({ analyse: false });
  else openAnalyse(ui);
}
