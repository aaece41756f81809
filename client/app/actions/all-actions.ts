import type { Action } from '../../board/action.ts';
import { addActions } from './add-actions.ts';
import { analyseActions } from './analyse-actions.ts';
import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { layoutActions } from './layout-actions.ts';
import { roundActions } from './round-actions.ts';
import { shareActions } from './share-actions.ts';
import { toolActions } from './tool-actions.ts';
import { viewActions } from './view-actions.ts';

/** The one list of what can be done on a board; menu, shortcuts, palette and help share it. */
export const allActions: readonly Action[] = [
  ...addActions,
  ...toolActions,
  ...editActions,
  ...layoutActions,
  ...viewActions,
  ...roundActions,
  ...analyseActions,
  ...fileActions,
  ...shareActions,
];
