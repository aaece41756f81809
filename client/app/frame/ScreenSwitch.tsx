import { Search, Undo2 } from 'lucide-react';
import { useBoard } from '../../board/board-context.tsx';
import { useCanUndo, useUi } from '../../board/hooks.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import styles from './ScreenSwitch.module.css';

const screens = [
  { id: 'outline', words: 'Outline' },
  { id: 'canvas', words: 'Canvas' },
] as const;

/** The bar at the bottom of a phone: which of the two screens, and what both need at hand. */
export function ScreenSwitch() {
  const { ui, undo } = useBoard();
  const screen = useUi((state) => state.screen);
  const canUndo = useCanUndo();
  return (
    <nav className={styles.bar} aria-label="Screens">
      <IconButton
        label="Undo"
        icon={<Undo2 />}
        isDisabled={!canUndo}
        onPress={() => {
          undo.undo();
        }}
      />
      <Segmented
        label="Screen"
        options={screens}
        value={screen}
        onChange={(next) => {
          ui.setState({ screen: next });
        }}
        className={styles.switch}
      />
      <IconButton
        label="Search the board"
        icon={<Search />}
        onPress={() => {
          ui.setState({ dialog: 'search' });
        }}
      />
    </nav>
  );
}
