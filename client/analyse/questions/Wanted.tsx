import { useId } from 'react';
import { useScenarioValue } from '../../board/hooks.ts';
import { finePercent } from '../../charts/fine-percent.ts';
import { exactPercent } from '../../../shared/drawing/percents.ts';
import { readTyped } from '../../numbers/read-typed.ts';
import type { Reach } from '../reach.ts';
import styles from './NumberCurve.module.css';

/** The chance that is typed, in any of the ways that people write chances. */
export function useWanted(text: string): number | undefined {
  const scale = useScenarioValue(({ meta }) => meta.scale);
  return readTyped(text, scale).draft?.best;
}

/** What the number would have to be, and what it is. */
interface Verdict {
  readonly reach: Reach | undefined;
  readonly value: number;
  readonly wanted: number;
  readonly lo: number;
  readonly hi: number;
  readonly range: 'given' | 'tenPoints';
}

export interface WantedProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly verdict: Verdict | undefined;
}

/** "To reach 20 % this would have to be 63 %." */
export function Wanted({ text, onText, verdict }: WantedProps) {
  const id = useId();
  return (
    <div className={styles.wanted}>
      <label htmlFor={id}>To reach</label>
      <span className={styles.percent}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles.input}
          value={text}
          aria-invalid={verdict === undefined}
          aria-describedby={`${id}-verdict`}
          onChange={({ target }) => onText(target.value)}
        />
        {/^[\d.,٫٠-٩۰-۹]*$/.test(text) ? <span aria-hidden>%</span> : null}
      </span>
      <output id={`${id}-verdict`}>
        {verdict === undefined ? (
          'give a chance, like 20 or 1 in 5.'
        ) : (
          <VerdictWords {...verdict} />
        )}
      </output>
    </div>
  );
}

function VerdictWords({ reach, value, lo, hi, range }: Verdict) {
  if (reach === undefined) return null;
  if (reach.kind === 'never') {
    return (
      <>
        there is no way by this number alone: it leads from {finePercent(reach.lowest)} to{' '}
        {finePercent(reach.highest)}.
      </>
    );
  }
  const isOutside = range === 'given' && (reach.value < lo || reach.value > hi);
  return (
    <>
      this would have to be <strong>{finePercent(reach.value)}</strong> instead of{' '}
      {exactPercent(value)}%{isOutside ? ', outside the range given for it' : ''}.
    </>
  );
}
