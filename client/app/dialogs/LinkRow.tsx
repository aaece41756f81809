import { useState } from 'react';
import { createLink } from '../../access/api.ts';
import { linkFromHere } from '../../access/board-link.ts';
import { rememberRoom } from '../../access/recent-rooms.ts';
import { Button } from '../../kit/Button.tsx';
import { toast } from '../../kit/toast.ts';
import type { Room } from '../../room/room.ts';
import { useRoom } from '../../room/room-context.tsx';
import { roleWords } from '../../screens/role-words.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './ShareDialog.module.css';

/** The rights that a link can carry, the most wanted first. */
export const linkRoles = ['edit', 'view', 'facilitate'] as const;

type LinkRole = (typeof linkRoles)[number];

/** One right and its link; a facilitator whose device does not know it makes a new one. */
export function LinkRow({ role }: { readonly role: LinkRole }) {
  const room = useRoom();
  const [link, setLink] = useState(room.invites[role]);
  const { link: title, may } = roleWords[role];
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.role}>{title}</p>
        <p className={styles.may}>{may}</p>
      </div>
      {link === undefined ? (
        <Button
          aria-label={`Make a link to ${role}`}
          onPress={() => {
            makeLink(room, role).then(setLink, (error: Error) => {
              toast(error.message, { tone: 'error' });
            });
          }}
        >
          Make a link
        </Button>
      ) : (
        <CopyButton
          text={linkFromHere(link, location.origin)}
          words="Copy link"
          which={`to ${role}`}
        />
      )}
    </div>
  );
}

/** Asks the server for a link and keeps it on this device, since the server shows it once. */
async function makeLink(room: Room, role: LinkRole): Promise<string> {
  const { id, me, board } = room;
  const link = await createLink(id, room.token(), role);
  const { title } = board.scenario.getState().meta;
  rememberRoom({ board: id, title, role: me.role, links: { [role]: link } });
  return link;
}
