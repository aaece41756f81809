import {
  Command,
  FlaskConical,
  Keyboard,
  ListTree,
  Map as MapIcon,
  Maximize,
  Moon,
  PanelRight,
  Scan,
  Search,
  Sun,
  SunMoon,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { Action } from '../../board/action.ts';
import type { Board } from '../../board/board.ts';
import type { ThemeChoice, UiState } from '../../board/ui-state.ts';
import { isPhone } from '../phone.ts';
import { hasSelection, selectedIds } from './when.ts';

const zoomStep = 1.25;

function open(dialog: UiState['dialog']): Action['run'] {
  return (board) => {
    board.ui.setState({ dialog });
  };
}

function setTheme(theme: ThemeChoice): Action['run'] {
  return (board) => {
    board.ui.setState({ theme });
  };
}

/** Digits are also typed on a focused link, to set its probability; there they are not shortcuts. */
function notOnLink(board: Board): boolean {
  const { focused } = board.selection.getState();
  return focused === null || !board.scenario.getState().links.has(focused);
}

/** The one card that is selected. */
function onlyCard(board: Board): string | undefined {
  const [id, ...others] = selectedIds(board);
  const isCard = id !== undefined && board.scenario.getState().nodes.has(id);
  return isCard && others.length === 0 ? id : undefined;
}

/** Looking around: zoom, panels, dialogs, theme. */
export const viewActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'All commands…',
    group: 'help',
    keys: ['$mod+KeyK'],
    icon: Command,
    run: open('palette'),
  },
  {
    id: 'search',
    label: 'Search the board…',
    group: 'view',
    keys: ['Slash', '$mod+KeyF'],
    icon: Search,
    run: open('search'),
  },
  {
    id: 'help',
    label: 'Keyboard shortcuts',
    group: 'help',
    keys: ['Shift+Slash', 'Shift+?'],
    icon: Keyboard,
    run: open('help'),
  },
  {
    id: 'fit-all',
    label: 'Show everything',
    group: 'view',
    keys: ['Digit1'],
    icon: Maximize,
    when: notOnLink,
    run: (board) => {
      board.layout.fit();
    },
  },
  {
    id: 'fit-selection',
    label: 'Show the selection',
    group: 'view',
    keys: ['Digit2'],
    icon: Scan,
    when: (board) => hasSelection(board) && notOnLink(board),
    run: (board) => {
      board.layout.fit(selectedIds(board));
    },
  },
  {
    id: 'zoom-100',
    label: 'Zoom to 100 %',
    group: 'view',
    keys: ['Digit0'],
    when: notOnLink,
    run: (board) => {
      board.layout.zoomTo(1);
    },
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    group: 'view',
    keys: ['Equal', 'NumpadAdd'],
    icon: ZoomIn,
    run: (board) => {
      board.layout.zoomTo(board.layout.view().zoom * zoomStep);
    },
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    group: 'view',
    keys: ['Minus', 'NumpadSubtract'],
    icon: ZoomOut,
    run: (board) => {
      board.layout.zoomTo(board.layout.view().zoom / zoomStep);
    },
  },
  {
    id: 'inspector',
    label: 'Show or hide the inspector',
    group: 'view',
    keys: ['KeyI'],
    icon: PanelRight,
    run: (board) => {
      board.ui.setState(({ inspector }) => ({
        inspector: !inspector,
        entersInspector: !inspector,
      }));
    },
  },
  {
    id: 'what-if',
    label: 'What if: we learn that… / suppose they do…',
    group: 'view',
    icon: FlaskConical,
    when: (board) => onlyCard(board) !== undefined,
    run: (board) => {
      board.ui.setState({ inspector: true, tab: 'evidence' });
    },
  },
  {
    id: 'outline',
    label: 'Show or hide the outline',
    group: 'view',
    keys: ['KeyO'],
    icon: ListTree,
    run: (board) => {
      board.ui.setState(({ outline, screen }) =>
        isPhone() ? { screen: screen === 'outline' ? 'canvas' : 'outline' } : { outline: !outline },
      );
    },
  },
  {
    id: 'minimap',
    label: 'Show or hide the minimap',
    group: 'view',
    keys: ['Shift+KeyM'],
    icon: MapIcon,
    run: (board) => {
      board.ui.setState(({ minimap }) => ({ minimap: !minimap }));
    },
  },
  { id: 'theme-light', label: 'Light theme', group: 'view', icon: Sun, run: setTheme('light') },
  { id: 'theme-dark', label: 'Dark theme', group: 'view', icon: Moon, run: setTheme('dark') },
  {
    id: 'theme-system',
    label: 'The system’s theme',
    group: 'view',
    icon: SunMoon,
    run: setTheme('system'),
  },
];
