import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formats, type Written } from '../../../shared/formats/formats.ts';
import { useBoard } from '../../board/board-context.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { Losses } from './Losses.tsx';
import { writeOutgoing } from './ask-files.ts';
import { fileName, saveText } from './save-text.ts';
import styles from './Files.module.css';

const offered = formats.filter(({ write }) => write !== undefined);

type Outgoing =
  | { readonly format: string; readonly kind: 'written'; readonly written: Written }
  | { readonly format: string; readonly kind: 'fault'; readonly words: string };

/** The board as a file of each format that is written, with what that file would not hold. */
export function ExportSheet({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  // As it is now: what others do while the sheet is open is not in a file that was looked at.
  const [scenario] = useState(() => board.scenario.getState());
  const [id, setId] = useState('json');
  const [outgoing, setOutgoing] = useState<Outgoing>();
  useEffect(() => {
    let isWanted = true;
    const settle = (next: Outgoing) => {
      if (isWanted) setOutgoing(next);
    };
    writeOutgoing(scenario, id).then(
      (written) => settle({ format: id, kind: 'written', written }),
      (error: Error) => settle({ format: id, kind: 'fault', words: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [scenario, id]);
  const current = outgoing?.format === id ? outgoing : undefined;
  const written = current?.kind === 'written' ? current.written : undefined;
  const format = offered.find((entry) => entry.id === id);

  return (
    <Dialog
      title="Save the board as a file"
      size="l"
      isOpen
      onClose={onClose}
      footer={
        written === undefined || format === undefined ? null : (
          <>
            <CopyButton text={written.text} words="Copy" which={`as ${format.label}`} />
            <Button
              variant="primary"
              icon={<Download />}
              onPress={() => {
                const name = fileName(scenario.meta.title, format.endings[0] ?? '.txt');
                saveText(written.text, name, format.mediaType);
              }}
            >
              Save
            </Button>
          </>
        )
      }
    >
      <div className={styles.sheet}>
        <div role="radiogroup" aria-label="Format" className={styles.formats}>
          {offered.map(({ id: own, label, purpose, endings }) => (
            <label key={own} className={styles.format}>
              <input
                type="radio"
                name="format"
                checked={own === id}
                onChange={() => setId(own)}
                aria-label={`${label}: ${purpose}`}
              />
              <span className={styles.label}>{label}</span>
              <span className={styles.purpose}>{purpose}</span>
              <span className={styles.ending}>{endings[0]}</span>
            </label>
          ))}
        </div>
        <div aria-live="polite">
          {current === undefined ? <p>Writing…</p> : null}
          {current?.kind === 'fault' ? (
            <p className={styles.fault}>There is no such file of this board: {current.words}</p>
          ) : null}
          {written === undefined ? null : (
            <Losses
              title="What the file does not hold"
              none="The file holds everything on the board."
              losses={written.losses}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
