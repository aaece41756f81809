import { useState } from 'react';
import type { TemplateSummary } from '../../shared/protocol/http.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TextField } from '../kit/TextField.tsx';
import { Tiles } from '../kit/Tiles.tsx';
import { QuestionsToTry } from './QuestionsToTry.tsx';
import { ServerKey } from './ServerKey.tsx';
import { useNewBoard } from './use-new-board.ts';
import styles from './StartSheet.module.css';

export interface StartChoice {
  readonly template: string;
  readonly title: string;
  readonly name: string;
  /** For a server that lets only those with its key make boards. */
  readonly serverKey?: string;
}

export interface StartSheetProps {
  /** Undefined while they are being fetched. The first one is chosen beforehand. */
  readonly templates: readonly TemplateSummary[] | undefined;
  readonly ownName: string;
  /** Resolves when the board opens. @throws {Error} whose message is shown. */
  readonly onStart: (choice: StartChoice) => Promise<void>;
  readonly onClose: () => void;
  /** Why the templates could not be fetched. */
  readonly trouble?: string | undefined;
}

/** Everything that a new board needs, prefilled, so that one press of Start is enough. */
export function StartSheet({ templates, ownName, onStart, onClose, trouble }: StartSheetProps) {
  const [chosen, setChosen] = useState<string>();
  const [typedTitle, setTypedTitle] = useState<string>();
  const [name, setName] = useState(ownName);
  const newBoard = useNewBoard();
  const { busy, error, serverKey, start } = newBoard;

  const template = templates?.find(({ id }) => id === chosen) ?? templates?.[0];
  const title = typedTitle ?? template?.title ?? '';

  async function startTemplate() {
    if (template === undefined) return;
    const choice = {
      template: template.id,
      title: title.trim() || template.title,
      name,
      ...(serverKey === undefined ? {} : { serverKey }),
    };
    await start(() => onStart(choice));
  }

  return (
    <Dialog
      title="Start a workshop"
      size="xl"
      isOpen
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={styles.error}>
            {error ?? trouble}
          </p>
          <Button
            variant="primary"
            size="l"
            isDisabled={template === undefined || name.trim() === ''}
            aria-disabled={busy}
            type="submit"
            form="start"
          >
            {busy ? 'Starting…' : 'Start'}
          </Button>
        </>
      }
    >
      <form
        id="start"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void startTemplate();
        }}
      >
        {templates === undefined ? (
          <Skeleton className={styles.waiting} />
        ) : (
          <>
            <Tiles
              label="Begin from"
              tiles={templates.map(({ id, title, summary }) => ({ id, title, words: summary }))}
              value={template?.id ?? ''}
              onChange={setChosen}
            />
            <QuestionsToTry questions={template?.questions ?? []} />
          </>
        )}
        <div className={styles.fields}>
          <TextField
            label="Title"
            value={title}
            onChange={setTypedTitle}
            maxLength={500}
            size="l"
          />
          <TextField label="Your name" value={name} onChange={setName} maxLength={80} size="l" />
        </div>
        <ServerKey of={newBoard} size="l" />
      </form>
    </Dialog>
  );
}
