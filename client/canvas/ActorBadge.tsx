import type { CSSProperties } from 'react';
import type { Actor } from '../../shared/model/scenario.ts';
import { cx } from '../kit/cx.ts';
import { initials } from '../kit/initials.ts';
import { inkOn } from '../kit/ink-on.ts';
import styles from './ActorBadge.module.css';

/** Patterns by the actor's place in the list: colour never tells actors apart alone. */
const patterns = ['plain', 'stripes', 'dots', 'bars', 'grid', 'waves'] as const;

/** An actor as initials on its colour and pattern. Decorative: the name stands beside it. */
export function ActorBadge({ actor }: { readonly actor: Actor }) {
  const pattern = patterns[Math.abs(Math.round(actor.order)) % patterns.length] ?? 'plain';
  const style = { '--actor': actor.colour, color: inkOn(actor.colour) } as CSSProperties;
  return (
    <span aria-hidden className={cx(styles.badge, styles[pattern])} style={style}>
      {initials(actor.label)}
    </span>
  );
}
