import type { CSSProperties } from 'react';
import type { Actor } from '../../shared/model/scenario.ts';
import { cx } from '../kit/cx.ts';
import { initials } from '../kit/initials.ts';
import { inkOn } from '../kit/ink-on.ts';
import styles from './ActorBadge.module.css';

/** Patterns by the actor's place in the list: colour never tells actors apart alone. */
const patterns = ['plain', 'stripes', 'dots', 'bars', 'grid', 'waves'] as const;

/** Two letters also for a name of one word, so that "Iran" and "Israel" differ. */
function shortName(label: string): string {
  const letters = initials(label);
  return letters.length > 1 ? letters : label.trim().slice(0, 2).toLocaleUpperCase();
}

/** An actor as initials on its colour and pattern. Decorative: the name stands beside it. */
export function ActorBadge({ actor }: { readonly actor: Actor }) {
  const pattern = patterns[Math.abs(Math.round(actor.order)) % patterns.length] ?? 'plain';
  const style = { '--actor': actor.colour, color: inkOn(actor.colour) } as CSSProperties;
  return (
    <span aria-hidden className={cx(styles.badge, styles[pattern])} style={style}>
      {shortName(actor.label)}
    </span>
  );
}
