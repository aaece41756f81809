import { useState } from 'react';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { cx } from '../../kit/cx.ts';
import { ServerKey } from '../../screens/ServerKey.tsx';
import { useNewBoard } from '../../screens/use-new-board.ts';
import { FileButton } from './FileButton.tsx';
import { Incoming } from './IncomingPreview.tsx';
import { openAsBoard } from './as-new-board.ts';
import { titleOf } from './title-of.ts';
import { useIncoming } from './use-incoming.ts';
import { usePutting, type Put } from './use-putting.ts';
import bar from '../../kit/progress.module.css';
import styles from './Files.module.css';

/** A board that is open, which a file may go into. */
export interface Host {
  readonly put: Put;
  /** What of the file would not come along, a sentence each. */
  readonly leftBehind: (scenario: Scenario) => readonly string[];
}

export interface OpenSheetProps {
  /** What was dropped; none where it is still to be chosen. */
  readonly files: readonly File[];
  /** Absent where a file can only become a board of its own. */
  readonly host?: Host | undefined;
  readonly onClose: () => void;
}

/** Files are looked at before anything happens: what they are, what they hold, what would be lost. */
export function OpenSheet({ files: dropped, host, onClose }: OpenSheetProps) {
  const [{ files, after }, setShown] = useState({ files: dropped, after: dropped });
  // What is dropped while others are looked at takes their place, and is not undone by a choice before.
  if (after !== dropped) setShown({ files: dropped, after: dropped });
  const state = useIncoming(files);
  const newBoard = useNewBoard();
  const { busy, error, serverKey, start } = newBoard;
  const { share, put } = usePutting(host?.put);
  const isPutting = share !== undefined;
  const incoming = state.kind === 'read' ? state.incoming : undefined;

  async function asBoard() {
    if (incoming === undefined) return;
    const { scenario } = incoming;
    await start(async () => {
      await openAsBoard(scenario, scenario.meta.title || titleOf(files), serverKey);
      onClose();
    });
  }

  return (
    <Dialog
      title="Open a file"
      isOpen
      onClose={() => isPutting || onClose()}
      footer={
        incoming === undefined ? null : (
          <>
            <p role="alert" className={styles.error}>
              {error}
            </p>
            {host === undefined ? null : (
              <Button
                aria-disabled={busy || isPutting}
                onPress={() => {
                  if (!busy) void put(incoming.scenario, onClose);
                }}
              >
                {isPutting ? 'Adding…' : 'Into this board'}
              </Button>
            )}
            <Button
              variant="primary"
              aria-disabled={busy || isPutting}
              onPress={() => {
                if (!isPutting) void asBoard();
              }}
            >
              {busy ? 'Opening…' : 'New board'}
            </Button>
          </>
        )
      }
    >
      <div className={styles.sheet} aria-live="polite">
        {files.length === 0 ? (
          <p>
            Boards of Parley, networks of GeNIe, Hugin, Netica, R or Python, tables and diagrams.
            You see what a file holds before anything happens. Tables of one board, such as Kumu’s
            elements and connections, are chosen together.
          </p>
        ) : (
          <ul className={styles.names}>
            {files.map(({ name }) => (
              <li key={name} className={styles.name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        )}
        {state.kind === 'reading' ? <p>Reading…</p> : null}
        {state.kind === 'fault' ? (
          <p role="alert" className={styles.fault}>
            {files.length > 1 ? 'These files cannot be opened: ' : 'This file cannot be opened: '}
            {state.words}
          </p>
        ) : null}
        {incoming === undefined ? null : (
          <Incoming incoming={incoming} leftBehind={host?.leftBehind(incoming.scenario) ?? []} />
        )}
        {isPutting ? (
          <progress
            className={cx(bar.bar, styles.progress)}
            aria-label="Adding"
            max={1}
            value={share}
          />
        ) : null}
        <ServerKey of={newBoard} />
        <FileButton
          words={files.length === 0 ? 'Choose a file' : 'Another file'}
          onFiles={(chosen) => setShown({ files: chosen, after: dropped })}
        />
      </div>
    </Dialog>
  );
}
