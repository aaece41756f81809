import { useEffect, useRef, useState } from 'react';
import styles from './Records.module.css';

export interface ColourFieldProps {
  readonly label: string;
  /** `#rrggbb` */
  readonly value: string;
  /** Called once, when the picker is closed. */
  readonly onCommit: (colour: string) => void;
  readonly isDisabled?: boolean;
}

/** A colour by the browser's own picker. While one tries colours out, nothing is written. */
export function ColourField({ label, value, onCommit, isDisabled = false }: ColourFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState<string | null>(null);
  useEffect(() => {
    const element = input.current;
    // React's onChange is the browser's "input"; the browser's "change" comes when the picker closes.
    const onChange = () => {
      setTried(null);
      if (element !== null && element.value !== value) onCommit(element.value);
    };
    element?.addEventListener('change', onChange);
    return () => element?.removeEventListener('change', onChange);
  }, [value, onCommit]);
  return (
    <input
      ref={input}
      type="color"
      aria-label={label}
      className={styles.colour}
      value={tried ?? value}
      disabled={isDisabled}
      onChange={(event) => setTried(event.target.value)}
    />
  );
}
