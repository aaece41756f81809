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
    text: '1. Put a card. Press E for an event that nobody fully controls, D for a move of one side, U for an outcome that you care about.',
  },
  {
    id: 'start2',
    pos: { x: 240, y: 0 },
    on: [],
    text: '2. Draw a link. Drag from the edge of one card to another. Its pill asks one question: click it, type 35, press Enter.',
  },
  {
    id: 'start3',
    pos: { x: 480, y: 0 },
    on: [],
    text: '3. Read the strips. They follow each number at once. Hatched ones are assumed: nobody gave them yet. Then delete these notes.',
  },
];

export const blank: Template = {
  id: 'blank',
  title: 'Blank board',
  summary: 'An empty canvas with three notes that show the first minute.',
  questions: [],
  scenario: () => ({
    ...emptyScenario,
    meta: { ...emptyScenario.meta, id: 'blank', title: 'Untitled board', schemaVersion: 1 },
    notes: byId(notes),
  }),
};
