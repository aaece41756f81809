import type { Role } from '../../shared/protocol/awareness.ts';

/** What each right is called, and what its link lets people do. */
export const roleWords: Readonly<
  Record<Role, { readonly you: string; readonly link: string; readonly may: string }>
> = {
  facilitate: {
    you: 'You facilitate',
    link: 'Facilitate',
    may: 'Everything, and inviting others. Keep it to yourself.',
  },
  edit: { you: 'You can edit', link: 'Edit', may: 'Add and change everything on the board.' },
  view: { you: 'You can look', link: 'View', may: 'See the board live, change nothing.' },
  observe: { you: 'You observe', link: 'Observe', may: 'See the board live, change nothing.' },
};
