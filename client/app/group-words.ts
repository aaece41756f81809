import type { ActionGroup } from '../board/action.ts';

/** The headings under which actions stand, in this order. */
export const groupWords: Readonly<Record<ActionGroup, string>> = {
  add: 'Add',
  edit: 'Edit',
  select: 'Select',
  view: 'View',
  ask: 'Ask the board',
  board: 'Board',
  people: 'People',
  help: 'Help',
};

export const groupOrder = Object.keys(groupWords) as readonly ActionGroup[];
