import { ChartNoAxesColumn, Command, House, Redo2, Share2, Undo2 } from 'lucide-react';
import { useBoard } from '../../board/board-context.tsx';
import { useCanRedo, useCanUndo, useScenarioValue, useUi } from '../../board/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Mark } from '../../kit/Mark.tsx';
import { Tooltip } from '../../kit/Tooltip.tsx';
import { Avatars } from '../../people/Avatars.tsx';
import { SyncChip } from '../../room/SyncChip.tsx';
import { ThemeButton } from '../ThemeButton.tsx';
import { go } from '../route.ts';
import { toggleAnalyse } from '../toggle-analyse.ts';
import { AssumedChip } from './AssumedChip.tsx';
import { TitleField } from './TitleField.tsx';
import styles from './TopBar.module.css';

/** What the board is, where its edits are, who is here, and the ways onward. */
export function TopBar() {
  const { ui, mayEdit } = useBoard();
  const illustrative = useScenarioValue(({ meta }) => meta.illustrative);
  return (
    <header className={styles.bar}>
      <IconButton
        label="Leave the board"
        icon={<HomeMark />}
        className={styles.home}
        onPress={() => {
          go('/');
        }}
      />
      <TitleField />
      {illustrative ? (
        <Chip tone="warning" className={styles.flag}>
          Illustrative
        </Chip>
      ) : null}
      {mayEdit ? null : <Chip className={styles.flag}>View only</Chip>}
      <AssumedChip />
      <div className={styles.end}>
        <SyncChip />
        <Steps />
        <Avatars />
        <span className={styles.wide}>
          <ThemeButton ui={ui} />
        </span>
        <AnalyseButton />
        <IconButton
          label="All commands"
          keys="$mod+KeyK"
          icon={<Command />}
          onPress={() => {
            ui.setState({ dialog: 'palette' });
          }}
        />
        <Button
          variant="primary"
          icon={<Share2 />}
          className={styles.share}
          aria-label="Share"
          onPress={() => {
            ui.setState({ dialog: 'share' });
          }}
        >
          Share
        </Button>
      </div>
    </header>
  );
}

/** The questions about the board; a phone has it among its tools. */
function AnalyseButton() {
  const { ui } = useBoard();
  const isOpen = useUi(({ analyse }) => analyse);
  return (
    <Tooltip words="Ask the board: what would change it, how sure it is…" keys="KeyQ">
      <Button
        variant="plain"
        icon={<ChartNoAxesColumn />}
        className={styles.analyse}
        aria-pressed={isOpen}
        onPress={() => {
          toggleAnalyse(ui);
        }}
      >
        Analyse
      </Button>
    </Tooltip>
  );
}

function HomeMark() {
  return (
    <span className={styles.mark}>
      <Mark size={24} />
      <House />
    </span>
  );
}

function Steps() {
  const { undo } = useBoard();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <span className={styles.steps}>
      <IconButton
        label="Undo"
        keys="$mod+KeyZ"
        icon={<Undo2 />}
        isDisabled={!canUndo}
        onPress={() => {
          undo.undo();
        }}
      />
      <IconButton
        label="Redo"
        keys="$mod+Shift+KeyZ"
        icon={<Redo2 />}
        isDisabled={!canRedo}
        onPress={() => {
          undo.redo();
        }}
      />
    </span>
  );
}
