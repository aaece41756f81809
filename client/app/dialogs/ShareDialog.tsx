import { isOnlyHere } from '../../access/board-link.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { useRoom } from '../../room/room-context.tsx';
import { CopyButton } from './CopyButton.tsx';
import { LinkRow, linkRoles } from './LinkRow.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';

/** How others get in: the code and its QR for people in the room, links by right for all others. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { invites, me } = useRoom();
  const { code } = invites;
  const mayInvite = me.role === 'facilitate';
  const rows = linkRoles.filter((role) => mayInvite || invites[role] !== undefined);
  return (
    <Dialog title="Invite people" isOpen onClose={onClose}>
      {code === undefined ? null : <CodeCard code={code} />}
      {isOnlyHere(location.origin) ? (
        <p className={styles.hint}>
          This address works only on this computer. To let others on the same network in, start
          Parley with <code>npm start -- --lan</code> and open the address that it prints.
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <section className={styles.links}>
          <h3 className={styles.heading}>Or send a link</h3>
          {rows.map((role) => (
            <LinkRow key={role} role={role} />
          ))}
        </section>
      )}
      {code === undefined && rows.length === 0 ? (
        <p>You came in without a link that can be passed on. Ask whoever facilitates.</p>
      ) : null}
    </Dialog>
  );
}

function CodeCard({ code }: { readonly code: string }) {
  const address = `${location.origin}/j/${code}`;
  return (
    <section className={styles.card}>
      <QrCode text={address} className={styles.qr} />
      <div className={styles.words}>
        <p className={styles.may}>Scan, or open</p>
        <p className={styles.address}>{location.host}/j</p>
        <p className={styles.may}>and type the code</p>
        <p className={styles.code} aria-label={`Join code ${code.split('').join(' ')}`}>
          {code}
        </p>
        <CopyButton text={address} words="Copy address" which="to join" />
      </div>
    </section>
  );
}
