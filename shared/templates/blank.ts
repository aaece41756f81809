import { emptyScenario } from '../model/empty-scenario.ts';
import type { Note } from '../model/scenario.ts';
import { byId } from './records.ts';
import type { Template } from './template.ts';

/** The first minute in three cards; they are ordinary notes and may be deleted. */
const notes: readonly Note[] = [
  {
    id: 'start1',
    pos: { x: 0, y: 0 },
    on: [],
    text: 'Press E for an event: something that nobody fully controls. D is a move of one side, U an outcome that you care about.',
  },
  {
    id: 'start2',
    pos: { x: 240, y: 0 },
    on: [],
    text: 'Drag from the edge of one card to another: a link. Its pill asks one question. Click it, type 35, press Enter.',
  },
  {
    id: 'start3',
    pos: { x: 480, y: 0 },
    on: [],
    text: 'The strips on the cards follow at once. Hatched numbers are assumed: nobody has given them yet. Now delete these notes.',
  },
];

export const blank: Template = {
  id: 'blank',
  title: 'Blank board',
  summary: 'An empty canvas with three notes that show the first minute.',
  scenario: () => ({
    ...emptyScenario,
    meta: { ...emptyScenario.meta, id: 'blank', title: 'Untitled board', schemaVersion: 1 },
    notes: byId(notes),
  }),
};
