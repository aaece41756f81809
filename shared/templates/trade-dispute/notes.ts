import type { Note, Source } from '../../model/scenario.ts';
import { author, guideNotes } from '../guide-notes.ts';
import { constraints, payoffs } from './payoffs.ts';
import { questions } from './questions.ts';

export const sources: readonly Source[] = [
  { id: 'wto', label: 'World Trade Organization, dispute settlement reports' },
  { id: 'record', label: 'Proclamations and regulations of the two sides' },
  { id: 'irwin', label: 'Douglas Irwin, Peddling Protectionism (2011)' },
  author,
];

/** What happened in the steel disputes of 2002 and 2018, each note at what it bears on. */
export const notes: readonly Note[] = [
  ...guideNotes(questions, { x: 0, y: 860 }),
  {
    id: 'n1',
    on: ['tariff'],
    cite: 'record',
    text: 'In March 2018 the United States put 25 % on steel and 10 % on aluminium, citing national security (Section 232). The EU, exempt at first, was covered from 1 June 2018.',
  },
  {
    id: 'n2',
    on: ['answer', 'eu_list'],
    cite: 'record',
    text: 'The EU answered from 22 June 2018 with duties on American goods worth about €2.8 billion, among them bourbon, motorcycles and jeans. The list had been published before.',
  },
  {
    id: 'n3',
    on: ['panel', 'review', 'l13'],
    cite: 'wto',
    text: 'The steel safeguards of March 2002 were found against WTO rules, finally by the Appellate Body in November 2003. With the EU about to retaliate, President Bush lifted them in December 2003.',
  },
  {
    id: 'n4',
    on: ['panel', 'l10'],
    cite: 'wto',
    text: 'In December 2022, WTO panels found the steel and aluminium tariffs of 2018 inconsistent with the rules, in cases brought by China, Norway, Switzerland and Türkiye. Washington rejected the findings.',
  },
  {
    id: 'n5',
    on: ['appeal', 'l16'],
    cite: 'wto',
    text: 'The Appellate Body has lacked the members to hear appeals since December 2019. Who loses before a panel can therefore appeal “into the void”, and the ruling is not adopted.',
  },
  {
    id: 'n6',
    on: ['deal', 'review'],
    cite: 'record',
    text: 'In October 2021 Washington and Brussels agreed that set volumes of European steel and aluminium enter without the duty (a tariff-rate quota), and the EU suspended its countermeasures.',
  },
  {
    id: 'n7',
    on: ['l06', 'l07', 'l08'],
    cite: 'author',
    text: 'The four answers have no order, so these links carry scores from −3 to +3 and no chances: each point doubles the weight of an option against the others.',
  },
  {
    id: 'n8',
    on: ['unity', 'e1'],
    cite: 'author',
    text: 'Invented: a press report that the members back the Commission. It is entered as a report and not as a fact: 0.8 to read this if they stand together, 0.4 if they do not.',
  },
  {
    id: 'n9',
    on: ['l05', 'prices'],
    cite: 'author',
    text: 'Prices and users’ anger feed each other. A mere relation is on record here and not counted: as two arrows it would close a loop.',
  },
  {
    id: 'n10',
    on: ['lobby', 'swing', 'users'],
    cite: 'author',
    text: 'Added by the author, as are all three pressures at home: in real disputes they were argued over, and nobody measured them.',
  },
  {
    id: 'n12',
    on: ['spiral'],
    cite: 'irwin',
    text: 'The Smoot–Hawley tariff of June 1930 was answered by Canada and others with tariffs of their own. How much of the collapse of trade that followed was due to tariffs and how much to the Depression is still argued over.',
  },
  {
    id: 'n11',
    on: [...payoffs, ...constraints].map((record) => record.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration. Trade as it was is 0 and the scale runs from −100 to 100, for each actor apart: they cannot be compared between actors.',
  },
];
