import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import field from './TextField.module.css';
import styles from './Tiles.module.css';

interface Tile {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

export interface TilesProps {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of several, each with a sentence about it. */
export function Tiles({ label, tiles, value, onChange }: TilesProps) {
  return (
    <RadioGroup value={value} onChange={onChange} className={cx(field.field)}>
      <Label className={cx(field.label)}>{label}</Label>
      <div className={styles.grid}>
        {tiles.map(({ id, title, words }) => (
          <Radio key={id} value={id} className={cx(styles.tile)}>
            <span className={styles.title}>{title}</span>
            <span className={styles.words}>{words}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
