import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useBoard } from '../../board/board-context.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useNewBoard } from '../../screens/use-new-board.ts';
import { Incoming } from './IncomingPreview.tsx';
import { openAsBoard } from './as-new-board.ts';
import { putInto } from './into-board.ts';
import { useIncoming } from './use-incoming.ts';
import styles from './Files.module.css';

/** A file is looked at before anything happens: what it is, what it holds, what would be lost. */
export function ImportSheet({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const [{ dropped }] = useState(() => board.ui.getState());
  const [chosen, setChosen] = useState<File>();
  const file = chosen ?? dropped?.file;
  const state = useIncoming(file);
  const { busy, error, serverKey, setServerKey, start } = useNewBoard();
  const incoming = state.kind === 'read' ? state.incoming : undefined;

  async function asBoard() {
    if (incoming === undefined) return;
    const { scenario } = incoming;
    const title = scenario.meta.title || nameOf(file) || 'New board';
    await start(async () => {
      await openAsBoard(scenario, title, serverKey);
      onClose();
    });
  }

  return (
    <Dialog
      title="Open a file"
      isOpen
      onClose={onClose}
      footer={
        incoming === undefined ? null : (
          <>
            <p role="alert" className={styles.error}>
              {error}
            </p>
            {board.mayEdit ? (
              <Button
                onPress={() => {
                  if (putInto(board, incoming.scenario, dropped?.at)) onClose();
                }}
              >
                Into this board
              </Button>
            ) : null}
            <Button variant="primary" aria-disabled={busy} onPress={() => void asBoard()}>
              {busy ? 'Opening…' : 'New board'}
            </Button>
          </>
        )
      }
    >
      <div className={styles.sheet} aria-live="polite">
        {file === undefined ? (
          <p>
            Boards of Parley, networks of GeNIe, Hugin, Netica, R or Python, tables and diagrams.
            You see what a file holds before anything happens.
          </p>
        ) : (
          <p className={styles.name} dir="auto">
            {file.name}
          </p>
        )}
        {state.kind === 'reading' ? <p>Reading…</p> : null}
        {state.kind === 'fault' ? (
          <p role="alert" className={styles.fault}>
            This file cannot be opened: {state.words}
          </p>
        ) : null}
        {incoming === undefined ? null : <Incoming incoming={incoming} mayPut={board.mayEdit} />}
        {serverKey === undefined ? null : (
          <TextField
            label="Key of this server"
            type="password"
            value={serverKey}
            onChange={setServerKey}
          />
        )}
        <FileButton
          words={file === undefined ? 'Choose a file' : 'Another file'}
          onFile={setChosen}
        />
      </div>
    </Dialog>
  );
}

function FileButton({
  words,
  onFile,
}: {
  readonly words: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          // So that choosing the same file again, mended, is a change.
          target.value = '';
        }}
      />
      <Button icon={<FileUp />} onPress={() => input.current?.click()}>
        {words}
      </Button>
    </div>
  );
}

function nameOf(file: File | undefined): string {
  return (file?.name ?? '').replace(/\.[^.]*$/, '');
}
