import type { LinkKind } from '../../shared/model/scenario.ts';

/** What each kind of link says, in the order in which one chooses. */
export const linkKindWords: readonly (readonly [LinkKind, string])[] = [
  ['promotes', 'Promotes: can bring it about'],
  ['inhibits', 'Inhibits: can stop it'],
  ['requires', 'Requires: cannot without'],
  ['weighs', 'Weighs: shifts which option'],
  ['shows', 'Shows: a sign of it'],
  ['informs', 'Informs: known before choosing'],
  ['relates', 'Relates: not counted'],
];
