import { useRef, useState } from 'react';
import { editSource } from '../../shared/document/commands/edit-source.ts';
import type { Source } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { typedAddress } from './web-address.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

export interface SourceAddressProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** Changes where a source is found; an empty address takes it away. */
export function SourceAddress({ source, onClose }: SourceAddressProps) {
  const board = useBoard();
  const [address, setAddress] = useState(source.url ?? '');
  const [error, setError] = useState<string | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const close = () => {
    // The form goes with what had the keyboard; it goes on where the form was opened.
    form.current?.closest('li')?.querySelector('button')?.focus();
    onClose();
  };
  const save = () => {
    const url = address.trim() === '' ? null : typedAddress(address);
    if (url === undefined) {
      setError('This is not an address of the web, such as https://example.org/report.');
      return;
    }
    run(board, () => editSource(board.target, source.id, { url }));
    close();
  };
  return (
    <form
      ref={form}
      className={styles.address}
      aria-label={`Address of ${source.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label="Address"
        placeholder="https://"
        value={address}
        autoFocus
        onChange={(next) => {
          setAddress(next);
          setError(undefined);
        }}
        error={error}
      />
      <div className={fields.row}>
        <Button type="submit" size="s" variant="primary">
          Save
        </Button>
        <Button size="s" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
