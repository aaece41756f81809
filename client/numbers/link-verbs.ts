import type { LinkKind } from '../../shared/model/scenario.ts';

/** What a link says between its cause and its effect: "Sanctions relief *promotes* an agreement". */
export const linkVerbs: Readonly<Record<LinkKind, string>> = {
  promotes: 'promotes',
  inhibits: 'inhibits',
  requires: 'is required for',
  weighs: 'weighs on',
  shows: 'shows in',
  informs: 'is known to',
  relates: 'relates to',
};
