import { useState } from 'react';
import { addSource } from '../../shared/document/commands/add-source.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { typedAddress } from './web-address.ts';
import fields from './fields.module.css';
import styles from './Evidence.module.css';

/** Asks for a source: its name, and its address on the web where it has one. */
export function AddSource({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | undefined>();
  const save = () => {
    const url = typedAddress(address);
    if (address.trim() !== '' && url === undefined) {
      setError('This is not an address of the web, such as https://example.org/report.');
      return;
    }
    const name = label.trim() || (url === undefined ? '' : new URL(url).hostname);
    if (name === '') return;
    run(board, () =>
      addSource(board.target, { label: name, ...(url === undefined ? {} : { url }) }),
    );
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label="New source"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label="Name" value={label} onChange={setLabel} autoFocus />
      <TextField
        label="Address"
        placeholder="https://"
        value={address}
        onChange={(next) => {
          setAddress(next);
          setError(undefined);
        }}
        error={error}
      />
      <div className={fields.row}>
        <Button type="submit" size="s" variant="primary">
          Add source
        </Button>
        <Button size="s" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
