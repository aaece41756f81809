import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Mark } from '../kit/Mark.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './Notice.module.css';

export interface NameGateProps {
  readonly suggestion: string;
  readonly onEnter: (name: string) => void;
}

/** Asks a newcomer who came by a link for a name, prefilled. */
export function NameGate({ suggestion, onEnter }: NameGateProps) {
  const [name, setName] = useState(suggestion);
  const tidy = name.trim();
  return (
    <main className={styles.page}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          if (tidy !== '') onEnter(tidy);
        }}
      >
        <Mark size={40} />
        <h1 className={styles.title}>You are invited to a board</h1>
        <div className={styles.form}>
          <TextField
            label="Your name"
            size="l"
            value={name}
            onChange={setName}
            maxLength={80}
            hint="Everyone on the board sees it. No account is needed."
          />
          <Button type="submit" variant="primary" size="l" isDisabled={tidy === ''}>
            Enter
          </Button>
        </div>
      </form>
    </main>
  );
}
