import { useRef, useState } from 'react';
import { useAnswer } from '../../board/hooks.ts';
import { later } from '../../kit/later.tsx';
import { PressButton } from '../../kit/PressButton.tsx';
import styles from './AssumedChip.module.css';

const AssumedPanel = later(() => import('./AssumedPanel.tsx').then((m) => m.AssumedPanel));

/** How many of the numbers nobody has set yet; opens the list of where they are. */
export function AssumedChip() {
  const numbers = useAnswer((answer) => answer.numbers);
  const chip = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const assumed = numbers.filter((number) => number.assumed);
  if (assumed.length === 0) return null;
  const verb = assumed.length === 1 ? 'is' : 'are';
  const words = `${assumed.length} of ${numbers.length} numbers ${verb} assumed`;
  return (
    <>
      <PressButton
        ref={chip}
        className={styles.chip}
        data-testid="assumed-chip"
        aria-label={words}
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(true);
        }}
      >
        <span aria-hidden className={styles.hatch} />
        <span className={styles.long}>{words}</span>
        <span className={styles.short}>{assumed.length} assumed</span>
      </PressButton>
      {isOpen ? (
        <AssumedPanel
          anchor={chip}
          owners={assumed.map(({ owner }) => owner)}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
