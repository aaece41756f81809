import { describe, expect, test } from 'vitest';
import { findThings } from '../../../client/app/dialogs/find-things.ts';
import type { Node, Note, Scenario } from '../../../shared/model/scenario.ts';

function node(id: string, label: string): Node {
  return { id, label, kind: 'event' } as Node;
}

function note(id: string, text: string, more: Partial<Note> = {}): Note {
  return { id, text, on: [], ...more };
}

describe('[U11] search', () => {
  test('[U11] lists cards, frames and notes with words, by words', () => {
    const scenario = {
      nodes: new Map([
        ['b', node('b', 'Talks begin')],
        ['a', node('a', 'An offer')],
        ['c', node('c', '  ')],
      ]),
      groups: new Map([
        ['g', { id: 'g', label: 'Phase 1', frame: { x: 0, y: 0, width: 1, height: 1 } }],
      ]),
      notes: new Map([
        ['n', note('n', 'See the letter', { pos: { x: 0, y: 0 } })],
        ['on', note('on', 'Why so low?', { on: ['b'] })],
        ['lost', note('lost', 'On a card that is gone', { on: ['zz'] })],
      ]),
    } as unknown as Scenario;
    expect(findThings(scenario)).toEqual([
      { id: 'a', words: 'An offer', what: 'Event' },
      { id: 'g', words: 'Phase 1', what: 'Frame' },
      { id: 'n', words: 'See the letter', what: 'Note' },
      { id: 'b', words: 'Talks begin', what: 'Event' },
      { id: 'b', words: 'Why so low?', what: 'Note' },
    ]);
  });
});
