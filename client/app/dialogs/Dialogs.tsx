import { lazy, Suspense, type ComponentType } from 'react';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import type { UiState } from '../../board/ui-state.ts';

type DialogName = NonNullable<UiState['dialog']>;

/** Each is fetched when it is first opened; `warmDialogs` fetches them while nothing else is to do. */
const imports = {
  palette: () => import('./Palette.tsx').then((m) => m.Palette),
  search: () => import('./SearchMenu.tsx').then((m) => m.SearchMenu),
  help: () => import('./HelpDialog.tsx').then((m) => m.HelpDialog),
  share: () => import('./ShareDialog.tsx').then((m) => m.ShareDialog),
} satisfies Record<DialogName, () => Promise<ComponentType<{ onClose: () => void }>>>;

const dialogs = {
  palette: lazy(() => imports.palette().then((component) => ({ default: component }))),
  search: lazy(() => imports.search().then((component) => ({ default: component }))),
  help: lazy(() => imports.help().then((component) => ({ default: component }))),
  share: lazy(() => imports.share().then((component) => ({ default: component }))),
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const { ui } = useBoard();
  const name = useUi(({ dialog }) => dialog);
  if (name === null) return null;
  const Dialog = dialogs[name];
  return (
    <Suspense fallback={null}>
      <Dialog
        onClose={() => {
          ui.setState({ dialog: null });
        }}
      />
    </Suspense>
  );
}

/** So that they open at once, also when the network is gone by then. */
export function warmDialogs(): void {
  for (const load of Object.values(imports)) void load();
}
