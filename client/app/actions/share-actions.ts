import { House, Share2, UserCheck } from 'lucide-react';
import type { Action } from '../../board/action.ts';
import { go } from '../route.ts';

/** People: inviting, following, leaving. */
export const shareActions: readonly Action[] = [
  {
    id: 'share',
    label: 'Invite people…',
    group: 'people',
    icon: Share2,
    run: (board) => {
      board.ui.setState({ dialog: 'share' });
    },
  },
  {
    id: 'follow',
    label: 'Follow the person followed last, or stop',
    group: 'people',
    keys: ['KeyF'],
    icon: UserCheck,
    when: (board) => {
      const { following, lastFollowed } = board.ui.getState();
      return following !== null || lastFollowed !== null;
    },
    run: (board) => {
      board.ui.setState(({ following, lastFollowed }) => ({
        following: following === null ? lastFollowed : null,
      }));
    },
  },
  {
    id: 'home',
    label: 'Leave the board',
    group: 'board',
    icon: House,
    run: () => {
      go('/');
    },
  },
];
