import type { Note, Source } from '../../model/scenario.ts';
import { payoffs } from './payoffs.ts';

export const sources: readonly Source[] = [
  {
    id: 'report',
    label: 'News report of early March 2025, which cites a Bloomberg report',
  },
  { id: 'author', label: 'The author of this template' },
];

/** What the report says, in other words, each note at what it bears on. */
export const notes: readonly Note[] = [
  {
    id: 'n1',
    on: ['us_request'],
    cite: 'report',
    text: 'In a telephone call on 12 February, Donald Trump told Vladimir Putin that he was interested in Russia mediating with Iran.',
  },
  {
    id: 'n2',
    on: ['ru_ready', 'ru_mediation', 'e1'],
    cite: 'report',
    text: 'Kremlin spokesman Dmitry Peskov: Washington and Tehran should settle everything by negotiation, and Moscow is ready to do what it can for that.\nA declaration is cheap, so it is modelled as a sign of effort and not as the effort itself.',
  },
  {
    id: 'n3',
    on: ['iran_response'],
    cite: 'report',
    text: 'Iran’s foreign ministry spokesman Esmail Baghaei neither confirmed nor denied an offer: many parties may show goodwill and readiness to help. How Tehran would answer is open.',
  },
  {
    id: 'n4',
    on: ['hardliners', 'l08', 'e2'],
    cite: 'report',
    text: 'Hardliners in the Revolutionary Guard and in the judiciary resist talks with Washington.\nEntered as a press report and not as a fact: 0.9 to read this if they resist, 0.4 if they do not.',
  },
  {
    id: 'n5',
    on: ['distrust', 'l03'],
    cite: 'report',
    text: 'Ali Khamenei distrusts Donald Trump, points at the American withdrawal from the 2015 deal, and says that Iran will not be coerced into talks. Pressure without an offer adds to it.',
  },
  {
    id: 'n6',
    on: ['econ_strain', 'us_relief', 'ir2'],
    cite: 'report',
    text: 'Tehran seeks economic relief: strain makes talks worth more to it, and so does relief.',
  },
  {
    id: 'n7',
    on: ['us_posture'],
    cite: 'report',
    text: 'Washington went back to “maximum pressure”: sanctions, and measures against Iran’s security forces.',
  },
  {
    id: 'n8',
    on: ['agreement'],
    cite: 'report',
    text: 'Donald Trump also said that he wants a “verified nuclear peace agreement” soon. It is the top state here; an interim understanding stands below it.',
  },
  {
    id: 'n9',
    on: ['spoiler'],
    cite: 'author',
    text: 'Added by the author of the template; the report says nothing about it.',
  },
  {
    id: 'n10',
    on: payoffs.map((payoff) => payoff.id),
    cite: 'author',
    text: 'All payoffs are the author’s illustration. The status quo is 0 and the scale runs from −100 to 100, for each actor apart: they cannot be compared between actors.',
  },
  {
    id: 'n11',
    on: ['us_request'],
    cite: 'report',
    text: 'On 18 February in Riyadh, Marco Rubio and Sergei Lavrov spoke about Washington’s interest in Moscow’s part. The sources in Moscow are anonymous, so how reliable this is, is itself an estimate.',
  },
  {
    id: 'n12',
    on: ['ru_mediation'],
    cite: 'report',
    text: 'In Tehran, Sergei Lavrov passed on to Iran’s foreign minister Abbas Araghchi what the meeting had been about; Araghchi confirmed it. A sign that Moscow carries messages.',
  },
  {
    id: 'n13',
    on: ['us_request', 'e1', 'e2'],
    cite: 'report',
    text: 'The White House had not commented, and neither Russia nor Iran had confirmed or denied the request in public. The evidence is second-hand.',
  },
  {
    id: 'n14',
    on: ['l06', 'ru_mediation', 'iran_response'],
    cite: 'report',
    text: 'Russia and Iran, both under heavy sanctions, have moved closer in trade, energy and arms (drones). This is where Moscow’s leverage on Tehran comes from.',
  },
  {
    id: 'n15',
    on: ['l01', 'ru_mediation', 'ru1'],
    cite: 'report',
    text: 'American and Russian contacts on other matters had resumed: Ukraine, trade routes, the Arctic. A reason why Moscow might take the trouble.',
  },
  {
    id: 'about',
    on: [],
    cite: 'author',
    pos: { x: 0, y: 660 },
    text: 'Every number here is invented, to show how a board works. Drag a pill and watch the strips on the cards follow.',
  },
];
