import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import type { Role } from '../../../shared/protocol/awareness.ts';
import { isOnlyHere } from '../../access/board-link.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useRoom } from '../../room/room-context.tsx';
import { roleWords } from '../../screens/role-words.ts';
import { QrCode } from './QrCode.tsx';
import { copyText } from './copy-text.ts';
import styles from './ShareDialog.module.css';

const shared: readonly (Role & ('edit' | 'view' | 'facilitate'))[] = ['edit', 'view', 'facilitate'];

/** How others get in: the code and its QR for people in the room, links by right for all others. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { invites } = useRoom();
  const { code } = invites;
  const links = shared.flatMap((role) => {
    const link = invites[role];
    return link === undefined ? [] : [{ role, link }];
  });
  return (
    <Dialog title="Invite people" isOpen onClose={onClose}>
      {code === undefined ? null : <CodeCard code={code} />}
      {isOnlyHere(location.origin) ? (
        <p className={styles.hint}>
          This address works only on this computer. To let others on the same network in, start
          Parley with <code>npm start -- --lan</code> and open the address that it prints.
        </p>
      ) : null}
      {links.length === 0 ? null : (
        <section className={styles.links}>
          <h3 className={styles.heading}>Or send a link</h3>
          {links.map(({ role, link }) => (
            <div key={role} className={styles.row}>
              <div>
                <p className={styles.role}>{roleWords[role].link}</p>
                <p className={styles.may}>{roleWords[role].may}</p>
              </div>
              <CopyButton text={link} label={`Copy the ${role} link`} words="Copy link" />
            </div>
          ))}
        </section>
      )}
      {code === undefined && links.length === 0 ? (
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
        <CopyButton text={address} label="Copy the join address" words="Copy address" />
      </div>
    </section>
  );
}

function CopyButton({
  text,
  label,
  words,
}: {
  readonly text: string;
  readonly label: string;
  readonly words: string;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      aria-label={copied ? 'Copied' : label}
      icon={copied ? <Check /> : <Copy />}
      onPress={() => {
        void copyText(text).then(setCopied);
      }}
    >
      {copied ? 'Copied' : words}
    </Button>
  );
}
