import type { Note, Source } from '../../model/scenario.ts';
import { author, guideNotes } from '../guide-notes.ts';
import { payoffs } from './payoffs.ts';
import { questions } from './questions.ts';

export const sources: readonly Source[] = [
  { id: 'record', label: 'Public record of the conflicts named' },
  { id: 'stedman', label: 'Stephen Stedman, Spoiler Problems in Peace Processes (1997)' },
  { id: 'fortna', label: 'Virginia Page Fortna, Peace Time (2004)' },
  { id: 'axelrod', label: 'Robert Axelrod, The Evolution of Cooperation (1984)' },
  author,
];

/** What has been seen elsewhere, each note at what it bears on. */
export const notes: readonly Note[] = [
  ...guideNotes(questions, { x: 0, y: 860 }),
  {
    id: 'n1',
    on: ['exchange', 'mediation'],
    cite: 'record',
    text: 'In Gaza, a truce mediated by Qatar, Egypt and the United States began on 24 November 2023. Captives were exchanged for prisoners in daily batches; it was prolonged twice and ended on 1 December.',
  },
  {
    id: 'n2',
    on: ['settlement', 'talks'],
    cite: 'record',
    text: 'A second Gaza truce, in three phases, took effect on 19 January 2025. The first phase was carried out; no terms were agreed for the second, and large-scale fighting resumed on 18 March 2025.',
  },
  {
    id: 'n3',
    on: ['spoiler', 'splinter', 'coalition'],
    cite: 'stedman',
    text: 'Spoilers are leaders and parties who believe that peace threatens their power or interests and use violence to undermine it. They can stand inside a deal as well as outside of it.',
  },
  {
    id: 'n4',
    on: ['reports', 'e1'],
    cite: 'author',
    text: 'Added by the author: observers report shooting in the first round. A report is a sign and no proof, so it raises the chance of a spoiler and does not settle it.',
  },
  {
    id: 'n5',
    on: ['guarantee', 'l02', 'l18', 'l25'],
    cite: 'fortna',
    text: 'Ceasefires that come with mechanisms such as observers, demilitarised zones and outside guarantees last longer, also when the difficulty of the case is taken into account.',
  },
  {
    id: 'n6',
    on: ['l09', 'l10', 'l11'],
    cite: 'axelrod',
    text: 'Cutting an exchange into small steps lengthens the shadow of the future: each side can answer in the next round what the other did in this one. These links therefore act one round later.',
  },
  {
    id: 'n7',
    on: ['exchange', 'guarantee'],
    cite: 'record',
    text: 'The Minsk package of 12 February 2015 combined a ceasefire, the withdrawal of heavy weapons, observation by the OSCE and an exchange of detainees “all for all”. Exchanges followed only in part.',
  },
  {
    id: 'n8',
    on: ['collapse', 'l12', 'l13'],
    cite: 'author',
    text: 'Assumed by the author: a collapse is final. Once the truce has collapsed it stays so in later rounds, and hardly anybody takes a step any more.',
  },
  {
    id: 'n9',
    on: ['l14', 'l15'],
    cite: 'author',
    text: 'The exchange is an “and”: both sides must deliver in the same round, so the less likely of the two steps caps it.',
  },
  {
    id: 'n11',
    on: ['gov_step', 'mov_step', 'aid', 'splinter', 'coalition'],
    cite: 'author',
    text: 'Both sides and both outsiders are stand-ins made up by the author. Put names on them when you model a real case, and ask each number anew.',
  },
  {
    id: 'n10',
    on: payoffs.map((payoff) => payoff.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration, those of repeated cards for the last round. War as it goes on is 0 and the scale runs from −100 to 100, for each actor apart: they cannot be compared between actors.',
  },
];
