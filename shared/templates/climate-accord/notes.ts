import type { Note, Source } from '../../model/scenario.ts';
import { author, guideNotes } from '../guide-notes.ts';
import { payoffs } from './payoffs.ts';
import { questions } from './questions.ts';

export const sources: readonly Source[] = [
  { id: 'unfccc', label: 'UN Framework Convention on Climate Change: treaty texts and decisions' },
  { id: 'oecd', label: 'OECD, reports on climate finance provided and mobilised' },
  {
    id: 'irena',
    label: 'International Renewable Energy Agency, reports on power generation costs',
  },
  { id: 'barrett', label: 'Scott Barrett, Environment and Statecraft (2003)' },
  author,
];

/** What the treaties of 1997 and 2015 and their summits show, each note at what it bears on. */
export const notes: readonly Note[] = [
  ...guideNotes(questions, { x: 0, y: 860 }),
  {
    id: 'n1',
    on: ['in_force', 'donors_ratify', 'emerging_ratify'],
    cite: 'unfccc',
    text: 'The Paris Agreement was to enter into force with 55 parties that account for 55 % of emissions. It was adopted on 12 December 2015 and was in force on 4 November 2016.',
  },
  {
    id: 'n2',
    on: ['in_force', 'withdrawal'],
    cite: 'unfccc',
    text: 'The Kyoto Protocol of 1997 had a double threshold as well. After the United States had turned away in 2001, Russia’s ratification met it, and the protocol entered into force on 16 February 2005.',
  },
  {
    id: 'n3',
    on: ['finance'],
    cite: 'oecd',
    text: 'In 2009 the developed countries set themselves the goal of mobilising 100 billion dollars a year by 2020. According to the OECD it was met for the first time in 2022.',
  },
  {
    id: 'n4',
    on: ['finance', 'red_line', 'l04'],
    cite: 'unfccc',
    text: 'In Baku in November 2024 the goal was raised to at least 300 billion dollars a year by 2035. Many developing countries had asked for far more, and small island states walked out of a meeting before the end.',
  },
  {
    id: 'n5',
    on: ['sceptics', 'withdrawal', 'l22'],
    cite: 'unfccc',
    text: 'The United States announced in 2017 that it would leave the Paris Agreement, was out in November 2020, came back in February 2021, and announced its withdrawal again in January 2025.',
  },
  {
    id: 'n6',
    on: ['early_pledges', 'e1'],
    cite: 'author',
    text: 'Invented: ministers have made early pledges. It counts as observed, and it is only a sign: money that was coming anyway can be pledged early as well.',
  },
  {
    id: 'n7',
    on: ['in_force', 'warming', 'l26'],
    cite: 'barrett',
    text: 'A treaty must be worth joining for each state, given who else joins. A threshold makes it safe to ratify, since nobody is bound before enough others are; it does not cure free riding by itself.',
  },
  {
    id: 'n8',
    on: ['l18', 'l19', 'l20', 'l21'],
    cite: 'author',
    text: 'The accord counts heads: three of four blocs put it into force, whichever they are. The four links carry no chances of their own; they say who is counted.',
  },
  {
    id: 'n9',
    on: ['exporters_line', 'l08', 'l09', 'l10'],
    cite: 'author',
    text: 'Added by the author: blocking, standing by and joining are weighed by scores. Dear fuel makes blocking pay; cheap clean power and the targets of buyers make it pay less.',
  },
  {
    id: 'n10',
    on: ['donors_ratify', 'islands_ratify', 'exporters_ratify'],
    cite: 'author',
    text: 'Blocs do not ratify, states do. To take each bloc as one is a simplification by the author, and the four are drawn more sharply than they are.',
  },
  {
    id: 'n12',
    on: ['ambition'],
    cite: 'unfccc',
    text: 'Under the Paris Agreement each party sets its own target and is to put forward a new one every five years that goes beyond the last. Nobody can be made to meet it.',
  },
  {
    id: 'n13',
    on: ['clean_tech'],
    cite: 'irena',
    text: 'Between 2010 and 2020 the cost of power from new large solar plants fell by more than four fifths. Targets that looked dear when they were pledged became cheap to meet.',
  },
  {
    id: 'n14',
    on: ['weather', 'fuel_price'],
    cite: 'author',
    text: 'Added by the author: two winds that blow on every summit, one for and one against, and that nobody at the table commands.',
  },
  {
    id: 'n11',
    on: payoffs.map((payoff) => payoff.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration, made so that every bloc would rather have the accord without paying for it. The scale runs from −100 to 100, for each bloc apart: they cannot be compared.',
  },
];
