import type { Note, Source } from '../../model/scenario.ts';
import { author, guideNotes } from '../guide-notes.ts';
import { payoffs } from './payoffs.ts';
import { questions } from './questions.ts';

export const sources: readonly Source[] = [
  { id: 'iaea', label: 'International Atomic Energy Agency, public reports' },
  { id: 'un', label: 'United Nations, Security Council resolutions' },
  { id: 'record', label: 'Public record of the cases named' },
  author,
];

/** What earlier cases show, each note at what it bears on. */
export const notes: readonly Note[] = [
  ...guideNotes(questions, { x: 0, y: 860 }),
  {
    id: 'n1',
    on: ['sequence', 'relief', 'l13'],
    cite: 'iaea',
    text: 'The Iran deal of July 2015 tied relief to verified steps: on 16 January 2016 the inspectors confirmed that the agreed measures had been carried out, and nuclear-related sanctions were lifted the same day.',
  },
  {
    id: 'n2',
    on: ['snapback', 'parliament'],
    cite: 'un',
    text: 'Security Council resolution 2231 of 2015 foresaw a “snapback” of the earlier UN sanctions. Apart from it, the United States left the deal on 8 May 2018 and put its own sanctions back, while inspectors still reported compliance.',
  },
  {
    id: 'n3',
    on: ['report', 'access', 'l06'],
    cite: 'record',
    text: 'In Iraq before 1991 inspectors went to declared sites and reported nothing amiss; after the war a secret programme came to light. Since 1997 the Additional Protocol gives them wider access where a state accepts it.',
  },
  {
    id: 'n4',
    on: ['report', 'e1'],
    cite: 'author',
    text: 'Invented: a leaked draft speaks of open questions. It is entered as a report and not as a fact: 0.7 to read this if the report says so, 0.3 if it is clean, 0.4 if it speaks of a breach.',
  },
  {
    id: 'n5',
    on: ['premium', 'trade', 'l17'],
    cite: 'record',
    text: 'From July 2012 an EU ban on insuring Iranian oil cargoes kept most of the world’s tanker insurers away. In 2016, after relief, full cover took months to come back, as American reinsurers stayed barred.',
  },
  {
    id: 'n6',
    on: ['caution', 'l15', 'l18'],
    cite: 'record',
    text: 'In 2014 BNP Paribas agreed to pay the United States almost 9 billion dollars for breaches of sanctions. Large banks were reported to shun even permitted business afterwards.',
  },
  {
    id: 'n7',
    on: ['premium', 'report'],
    cite: 'record',
    text: 'The Black Sea grain initiative of July 2022 had joint teams inspect ships in Turkish waters, so that insurers would cover them. Russia withdrew from it on 17 July 2023.',
  },
  {
    id: 'n8',
    on: ['programme', 'compliance'],
    cite: 'record',
    text: 'Libya announced on 19 December 2003 that it would give up its weapons programmes. Inspectors and removals came within weeks, and American sanctions were lifted in steps during 2004.',
  },
  {
    id: 'n9',
    on: ['monitoring', 'equipment', 'services', 'l07', 'l08', 'l09'],
    cite: 'author',
    text: 'An “and”: without access to any site, or without cameras in time, the monitoring has gaps. Services that resist can spoil it even then. Added by the author.',
  },
  {
    id: 'n10',
    on: ['compliance', 'coalition2'],
    cite: 'author',
    text: 'The coalition never sees this card, only the report. What it would be worth to see it is the value of information on compliance.',
  },
  {
    id: 'n12',
    on: ['sequence', 'compliance', 'relief'],
    cite: 'author',
    text: 'Coalition, state, banks and insurers are stand-ins made up by the author. Put names on them when you model a real case, and ask each number anew.',
  },
  {
    id: 'n11',
    on: payoffs.map((payoff) => payoff.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration. Sanctions as they are count 0 and the scale runs from −100 to 100, for each actor apart: they cannot be compared between actors.',
  },
];
