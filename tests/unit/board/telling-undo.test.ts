import { expect, test, vi } from 'vitest';
import { recordName } from '../../../client/board/record-name.ts';
import { tellingUndo } from '../../../client/board/telling-undo.ts';
import type { UndoPlace } from '../../../shared/document/undo-places.ts';
import type { UndoResult } from '../../../shared/document/undo.ts';
import { event, scenarioOf } from '../../support/micro.ts';

const scenario = scenarioOf({
  nodes: { talks: event(0.5, { label: 'Talks' }), deal: event(0.1, { label: 'Deal' }) },
  links: { k: { from: 'talks', to: 'deal' } },
  groups: { g: { label: 'Endgame', frame: { x: 0, y: 0, width: 9, height: 9 } } },
  evidence: { e: { node: 'deal', type: 'hard', state: 'yes' } },
});

function toldOf(result: UndoResult): readonly string[] {
  const notify = vi.fn<(words: string) => void>();
  const nothing = () => {};
  const undo = {
    undo: () => result,
    redo: () => result,
    canUndo: () => true,
    canRedo: () => true,
    onChange: () => nothing,
    destroy: nothing,
  };
  const telling = tellingUndo(undo, () => scenario, notify);
  expect(telling.undo()).toBe(result);
  telling.redo();
  return notify.mock.calls.map(([words]) => words);
}

test('[D11] a person is told what undo and redo left to others, and nothing else', () => {
  expect(toldOf('done')).toEqual([]);
  expect(toldOf('empty')).toEqual([]);
  expect(toldOf('overtaken')).toEqual([
    'Others have changed this since, so it was not undone.',
    'Others have changed this since, so it was not done again.',
  ]);
  const link: UndoPlace = { collection: 'links', id: 'k' };
  expect(toldOf({ left: [link, 'board'] })[0]).toBe(
    'Others have changed the link from “Talks” to “Deal” and 1 more since: that was not undone, the rest was.',
  );
  expect(toldOf({ left: ['board'] })[1]).toMatch(/^Others have changed the board’s settings since/);
});

test('[D11] what was left to others is called by its name', () => {
  const names = [
    ['nodes', 'deal'],
    ['groups', 'g'],
    ['evidence', 'e'],
  ] as const;
  expect(names.map(([collection, id]) => recordName(scenario, { collection, id }))).toEqual([
    '“Deal”',
    '“Endgame”',
    'the evidence on “Deal”',
  ]);
});
