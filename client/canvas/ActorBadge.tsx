import type { CSSProperties } from 'react';
import type { Actor } from '../../shared/model/scenario.ts';
import { cx } from '../kit/cx.ts';
import { patternOf, shortName } from '../../shared/drawing/actor-mark.ts';
import { inkOn } from '../../shared/drawing/ink-on.ts';
import styles from './ActorBadge.module.css';

/** An actor as initials on its colour and pattern. Decorative: the name stands beside it. */
export function ActorBadge({ actor }: { readonly actor: Actor }) {
  const style = { '--actor': actor.colour, color: inkOn(actor.colour) } as CSSProperties;
  return (
    <span aria-hidden className={cx(styles.badge, styles[patternOf(actor)])} style={style}>
      {shortName(actor.label)}
    </span>
  );
}
