import { FileDown, FileUp } from 'lucide-react';
import type { Action } from '../../board/action.ts';

/** Files in and out. */
export const fileActions: readonly Action[] = [
  {
    id: 'import',
    label: 'Open a file…',
    group: 'board',
    icon: FileUp,
    run: ({ ui }) => {
      ui.setState({ dialog: 'import' });
    },
  },
  {
    id: 'export',
    label: 'Save the board as a file…',
    group: 'board',
    icon: FileDown,
    run: ({ ui }) => {
      ui.setState({ dialog: 'export' });
    },
  },
];
