import {
  ChartNoAxesColumn,
  Keyboard,
  ListTree,
  MousePointer2,
  PanelRight,
  Search,
  Spline,
  SquareDashed,
  StickyNote,
  UserPlus,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Tool } from '../../board/ui-state.ts';
import { useActions } from '../../board/actions-context.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { IconButton, IconToggle } from '../../kit/IconButton.tsx';
import { kindIcons } from '../../kit/kind-icon.ts';
import { usePhone } from '../use-phone.ts';
import styles from './ToolRail.module.css';

interface ToolEntry {
  readonly tool: Tool;
  readonly label: string;
  readonly keys?: string;
  readonly icon: ComponentType;
}

const tools: readonly ToolEntry[] = [
  { tool: 'select', label: 'Select and move', keys: 'KeyV', icon: MousePointer2 },
  { tool: 'move', label: 'Move: someone’s decision', keys: 'KeyD', icon: kindIcons.move },
  { tool: 'event', label: 'Event', keys: 'KeyE', icon: kindIcons.event },
  { tool: 'outcome', label: 'Outcome', keys: 'KeyU', icon: kindIcons.outcome },
  { tool: 'indicator', label: 'Indicator', keys: 'Shift+KeyE', icon: kindIcons.indicator },
  { tool: 'link', label: 'Link', keys: 'KeyL', icon: Spline },
  { tool: 'note', label: 'Note', keys: 'KeyN', icon: StickyNote },
  { tool: 'group', label: 'Frame', keys: 'Shift+KeyG', icon: SquareDashed },
];

/** What a press on the canvas makes, and the panels. */
export function ToolRail() {
  const { ui, mayEdit } = useBoard();
  const current = useUi(({ tool }) => tool);
  const inspector = useUi((state) => state.inspector);
  const outline = useUi((state) => state.outline);
  const phone = usePhone();
  return (
    <nav className={styles.rail} aria-label="Tools">
      {tools.map(({ tool, label, keys, icon: Icon }) => (
        <IconToggle
          key={tool}
          label={label}
          keys={keys}
          icon={<Icon />}
          placement="right"
          isSelected={current === tool}
          isDisabled={!mayEdit && tool !== 'select'}
          onChange={() => {
            ui.setState({ tool: current === tool ? 'select' : tool, linkFrom: null });
          }}
        />
      ))}
      <ActionButton id="add-actor" label="Add an actor" icon={UserPlus} />
      <span className={styles.gap} />
      <ActionButton id="search" label="Search the board" icon={Search} />
      <span className={styles.wide}>
        <ActionButton id="help" label="Keyboard shortcuts" icon={Keyboard} />
      </span>
      <span className={styles.narrow}>
        <ActionButton id="analyse" label="Analyse" icon={ChartNoAxesColumn} />
      </span>
      {phone ? null : (
        <IconToggle
          label="Outline"
          keys="KeyO"
          icon={<ListTree />}
          placement="right"
          isSelected={outline}
          onChange={(selected) => {
            ui.setState({ outline: selected });
          }}
        />
      )}
      <IconToggle
        label="Inspector"
        keys="KeyI"
        icon={<PanelRight />}
        placement="right"
        isSelected={inspector}
        onChange={(selected) => {
          ui.setState({ inspector: selected });
        }}
      />
    </nav>
  );
}

interface ActionButtonProps {
  readonly id: string;
  readonly label: string;
  readonly icon: ComponentType;
}

/** An entry of the list of actions as a button. */
function ActionButton({ id, label, icon: Icon }: ActionButtonProps) {
  const board = useBoard();
  const action = useActions().find((candidate) => candidate.id === id);
  return (
    <IconButton
      label={label}
      keys={action?.keys?.[0]}
      icon={<Icon />}
      placement="right"
      isDisabled={!(action?.when?.(board) ?? true)}
      onPress={() => {
        void action?.run(board);
      }}
    />
  );
}
