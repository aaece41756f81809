import { cx } from './cx.ts';
import { initials } from './initials.ts';
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
      style={{ background: colour, color: inkOn(colour) }}
    >
      {initials(name)}
    </span>
  );
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
function inkOn(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#111' : '#fff';
}
