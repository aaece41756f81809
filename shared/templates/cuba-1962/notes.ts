import type { Note, Source } from '../../model/scenario.ts';
import { author, guideNotes } from '../guide-notes.ts';
import { payoffs } from './payoffs.ts';
import { questions } from './questions.ts';

export const sources: readonly Source[] = [
  { id: 'allison', label: 'Graham Allison and Philip Zelikow, Essence of Decision (1999)' },
  { id: 'tapes', label: 'Ernest May and Philip Zelikow, The Kennedy Tapes (1997)' },
  { id: 'public', label: 'Public statements and acts of the time' },
  author,
];

/** What was known in Washington on 20 October 1962. How it ended is left out on purpose. */
export const notes: readonly Note[] = [
  ...guideNotes(questions, { x: 0, y: 860 }),
  {
    id: 'n1',
    on: ['photographs', 'missiles', 'e1'],
    cite: 'allison',
    text: 'On 14 October 1962 a U-2 photographed sites for medium-range missiles near San Cristóbal. President Kennedy was told on the morning of 16 October and called his advisers together.',
  },
  {
    id: 'n2',
    on: ['missiles'],
    cite: 'allison',
    text: 'A national intelligence estimate of 19 September had thought it unlikely that Moscow would put such missiles into Cuba: it would not fit Soviet practice so far. Hence the low starting point of this card.',
  },
  {
    id: 'n3',
    on: ['response'],
    cite: 'tapes',
    text: 'The advisers weigh a protest through diplomacy, a blockade, an air strike with or without warning, and an invasion. An air strike, the Air Force says, could not be sure to destroy every missile.',
  },
  {
    id: 'n4',
    on: ['response', 'missiles_out'],
    cite: 'public',
    text: 'On 4 and 13 September Kennedy warned in public that offensive missiles in Cuba would have the gravest consequences. On 3 October a joint resolution of Congress backed the use of force if need be.',
  },
  {
    id: 'n5',
    on: ['answer'],
    cite: 'tapes',
    text: 'On 18 October Foreign Minister Gromyko told Kennedy that Soviet help to Cuba was for its defence alone. Kennedy did not say what he knew.',
  },
  {
    id: 'n6',
    on: ['jupiters'],
    cite: 'allison',
    text: 'American Jupiter missiles stand in Turkey and Italy under agreements with NATO allies. Moscow has long complained of them; to trade them away would alarm the allies.',
  },
  {
    id: 'n7',
    on: ['pledge', 'castro'],
    cite: 'public',
    text: 'In April 1961 a landing of exiles, trained by the CIA, failed at the Bay of Pigs. Havana expects another attempt.',
  },
  {
    id: 'n8',
    on: ['oas'],
    cite: 'public',
    text: 'In January 1962 the Organization of American States excluded Cuba’s government with 14 votes, exactly the two thirds that were needed; six states abstained.',
  },
  {
    id: 'n9',
    on: ['berlin'],
    cite: 'public',
    text: 'Moscow has pressed the Western powers over Berlin since 1958; the wall went up in August 1961. Washington expects Berlin to come up again after its elections of 6 November.',
  },
  {
    id: 'n10',
    on: ['incident', 'castro'],
    cite: 'allison',
    text: 'Anti-aircraft missiles have stood in Cuba since the summer: a U-2 photographed them on 29 August. Reconnaissance flies within their reach.',
  },
  {
    id: 'n11',
    on: ['missiles_out', 'force', 'berlin'],
    cite: 'author',
    text: 'This board knows nothing after 20 October 1962. Forecast first, each person alone; then resolve each outcome by its rule, from any history of the crisis, and compare the scores.',
  },
  {
    id: 'n12',
    on: ['channel', 'incident', 'l18'],
    cite: 'author',
    text: 'Added by the author, as possibilities that any such crisis holds. How far Havana’s conduct sways Moscow is left open: a relation, not counted.',
  },
  {
    id: 'n14',
    on: ['chiefs', 'response', 'l03'],
    cite: 'tapes',
    text: 'On 19 October the Joint Chiefs told Kennedy that they favoured an air strike without warning; General LeMay thought a blockade would lead straight to war.',
  },
  {
    id: 'n15',
    on: ['ships'],
    cite: 'allison',
    text: 'Soviet ships have carried men and arms to Cuba since July; American aircraft photograph them on their way. More are at sea.',
  },
  {
    id: 'n13',
    on: payoffs.map((payoff) => payoff.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration. Missiles in Cuba and no war are 0 and the scale runs from −100 to 100, for each actor apart: they cannot be compared between actors.',
  },
];
