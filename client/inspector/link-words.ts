import type { LinkKind } from '../../shared/model/scenario.ts';

/** A kind of link in plain language (model.md §1.3). */
export interface LinkKindWords {
  readonly id: LinkKind;
  readonly label: string;
  /** What it says of cause and effect. */
  readonly says: string;
  /** What one is asked for. */
  readonly asks: string;
}

export const linkKinds: readonly LinkKindWords[] = [
  {
    id: 'promotes',
    label: 'Promotes',
    says: 'Can bring it about. Several such links add up, each by its own chance.',
    asks: 'One chance for each state that pushes.',
  },
  {
    id: 'inhibits',
    label: 'Inhibits',
    says: 'Can stop it, whatever else pushes for it.',
    asks: 'One chance to stop it for each state that holds it back.',
  },
  {
    id: 'requires',
    label: 'Requires',
    says: 'It cannot happen without this, not even by itself.',
    asks: 'Which states satisfy it, and how strict it is.',
  },
  {
    id: 'weighs',
    label: 'Weighs',
    says: 'Shifts which option is taken, towards some and away from others.',
    asks: 'A score from −3 to +3 for each option.',
  },
  {
    id: 'shows',
    label: 'Shows',
    says: 'A sign of it: what one would see if it were so.',
    asks: 'How likely the sign is in each case.',
  },
  {
    id: 'informs',
    label: 'Informs',
    says: 'The actor knows this before choosing.',
    asks: 'How the choice depends on what is known.',
  },
  {
    id: 'relates',
    label: 'Relates',
    says: 'Only a line on the board. It is not counted.',
    asks: 'Nothing.',
  },
];

/** The words of one kind. */
export function linkKindWords(kind: LinkKind): LinkKindWords {
  return linkKinds.find(({ id }) => id === kind) ?? (linkKinds[0] as LinkKindWords);
}

/** When the effect comes. */
export const lags: readonly { readonly id: '0' | '1' | '2' | '3'; readonly label: string }[] = [
  { id: '0', label: 'In the same round' },
  { id: '1', label: 'In the next round' },
  { id: '2', label: 'Two rounds later' },
  { id: '3', label: 'Three rounds later' },
];
