import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { removedSteps } from '../../../client/inspector/removed.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';

const pos = { x: 0, y: 0 };

test('[U54] a removed card is one entry with its links, and restoring empties the list', () => {
  const target = new ScenarioDoc(new Y.Doc());
  const cause = addNode(target, { kind: 'event', pos, label: 'Strikes' });
  const effect = addNode(target, { kind: 'outcome', pos, label: 'Escalation' });
  addLink(target, { from: cause, to: effect });
  remove(target, [{ collection: 'nodes', id: cause }]);
  const [step, ...more] = removedSteps(target);
  expect(more).toEqual([]);
  expect(step).toMatchObject({ label: 'Strikes', what: 'card, link' });
  restore(target, step?.refs ?? []);
  expect(removedSteps(target)).toEqual([]);
});

test('[U54] a link is named by its ends and a note by its words', () => {
  const target = new ScenarioDoc(new Y.Doc());
  const from = addNode(target, { kind: 'event', pos, label: 'Strikes' });
  const to = addNode(target, { kind: 'outcome', pos, label: '' });
  const link = addLink(target, { from, to });
  const note = addNote(target, { text: 'Two sources say so' });
  remove(target, [{ collection: 'links', id: link }]);
  remove(target, [{ collection: 'notes', id: note }]);
  expect(
    removedSteps(target)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['Strikes → unnamed card', 'Two sources say so']);
});
