import { useBoard } from '../board/board-context.tsx';
import { useActiveWhatIfs } from '../what-if/use-active-what-ifs.ts';
import type { ActiveWhatIf } from '../what-if/what-ifs.ts';
import { useCountsWhatIfs, useSupposed } from './counted.ts';
import styles from './CountWhatIfs.module.css';

/** Says whether the what-ifs that are asked count in the answers, with the switch for it; nothing while none is. */
export function CountWhatIfs() {
  const { ui } = useBoard();
  const items = useActiveWhatIfs();
  const counts = useCountsWhatIfs();
  const supposed = useSupposed();
  if (items.length === 0) return null;
  return (
    <div className={styles.frame} data-counts={counts}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={counts}
          aria-checked={counts}
          className={styles.knob}
          onChange={({ target }) => ui.setState({ countsWhatIfs: target.checked })}
        />
        {whose(items)}
      </label>
      <p className={styles.words} dir="auto">
        {counts ? `Every answer supposes ${supposed}.` : `The answers leave out ${supposed}.`}
      </p>
    </div>
  );
}

function whose(items: readonly ActiveWhatIf[]): string {
  const own = items.filter(({ shared }) => shared === undefined).length;
  if (own === items.length) return own === 1 ? 'With my what-if' : 'With my what-ifs';
  return own === 0 ? 'With the board’s what-ifs' : 'With my what-ifs and the board’s';
}
