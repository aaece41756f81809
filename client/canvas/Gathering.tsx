import { useSelection } from '../board/hooks.ts';
import { Button } from '../kit/Button.tsx';
import { useOverlays } from './overlays-context.ts';
import styles from './Gathering.module.css';

/** Selecting several things one tap after the other, as Shift does with a mouse. */
export function Gathering() {
  const overlays = useOverlays();
  const count = useSelection(({ selected }) => selected.size);
  return (
    <div data-control className={styles.bar}>
      <output>{count === 1 ? '1 selected' : `${count} selected`}</output>
      <span className={styles.how}>Tap to add or take away. Hold one for what to do.</span>
      <Button size="s" variant="plain" onPress={() => overlays.setState({ gathering: false })}>
        Done
      </Button>
    </div>
  );
}
