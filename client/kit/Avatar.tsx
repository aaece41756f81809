import { cx } from './cx.ts';
import { initials } from '../../shared/drawing/initials.ts';
import { inkOn } from '../../shared/drawing/ink-on.ts';
import styles from './Avatar.module.css';

export interface AvatarProps {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly size?: 's' | 'm';
  /** Not looking at the board at the moment. */
  readonly isAway?: boolean;
}

/** A person as initials on their colour. Decorative: the name must stand beside it or in the control's label. */
export function Avatar({ name, colour, size = 'm', isAway = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cx(styles.avatar, styles[size], isAway && styles.away)}
      data-initials={initials(name)}
      style={{ background: colour, color: inkOn(colour) }}
    />
  );
}
