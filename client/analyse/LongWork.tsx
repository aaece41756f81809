import { Button } from '../kit/Button.tsx';
import type { Analysis } from './use-analysis.ts';
import styles from './Answered.module.css';

export interface LongWorkProps {
  readonly analysis: Pick<Analysis<unknown>, 'result' | 'pending' | 'isStopped' | 'stop' | 'again'>;
}

/** Under an answer that takes noticeably long: the way to leave it off, and then to go on. */
export function LongWork({ analysis }: LongWorkProps) {
  const { result, pending, isStopped, stop, again } = analysis;
  if (isStopped) {
    const words =
      result === undefined
        ? 'Stopped before there was an answer.'
        : 'Stopped: this is how far it got.';
    return (
      <p className={styles.longer}>
        <output>{words}</output>
        <Button size="s" variant="plain" onPress={again}>
          Work it out
        </Button>
      </p>
    );
  }
  if (pending?.done === undefined) return null;
  return (
    <p className={styles.longer}>
      <span>{result?.isWhole === false ? 'More is being worked out …' : 'Working it out …'}</span>
      <Button size="s" variant="plain" onPress={stop}>
        Stop
      </Button>
    </p>
  );
}
