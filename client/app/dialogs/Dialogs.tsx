import { useEffect, type ComponentType } from 'react';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import type { UiState } from '../../board/ui-state.ts';
import { later } from '../../kit/later.tsx';
import { focusCanvas } from '../frame/focus-canvas.ts';

type DialogName = NonNullable<UiState['dialog']>;

const dialogs: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  palette: later(() => import('./Palette.tsx').then((m) => m.Palette)),
  search: later(() => import('./SearchMenu.tsx').then((m) => m.SearchMenu)),
  help: later(() => import('./HelpDialog.tsx').then((m) => m.HelpDialog)),
  share: later(() => import('./ShareDialog.tsx').then((m) => m.ShareDialog)),
  import: later(() => import('../files/ImportSheet.tsx').then((m) => m.ImportSheet)),
  export: later(() => import('../files/ExportSheet.tsx').then((m) => m.ExportSheet)),
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const { ui } = useBoard();
  const name = useUi(({ dialog }) => dialog);
  useEffect(() => {
    if (name === null) return undefined;
    return () => {
      // A dialog hands the focus back in the next frame, to a card that may have gone out of view.
      requestAnimationFrame(() => requestAnimationFrame(focusCanvas));
    };
  }, [name]);
  if (name === null) return null;
  const Dialog = dialogs[name];
  return (
    <Dialog
      onClose={() => {
        // A command chosen in one dialog may have opened another, which is not this one's to close.
        if (ui.getState().dialog === name) ui.setState({ dialog: null, dropped: null });
      }}
    />
  );
}
