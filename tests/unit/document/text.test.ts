import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { setTitle } from '../../../shared/document/commands/set-title.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { editText } from '../../../shared/document/text.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

function textOf(content: string): Y.Text {
  const text = new Y.Doc().getText('t');
  text.insert(0, content);
  return text;
}

describe('collaborative text', () => {
  test('[D4] an edit touches only what differs', () => {
    const text = textOf('Talks take place');
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    editText(text, 'Talks will take place');
    editText(text, 'Talks will take place');
    expect(deltas).toEqual([[{ retain: 6 }, { insert: 'will ' }]]);
  });

  test('[D4] any text turns into any other, and surrogate pairs stay whole', () => {
    const random = seeded(7);
    const letters = ['a', 'b', ' ', '😀', '😁', 'é'];
    const draw = () =>
      Array.from({ length: below(random, 8) }, () => letters[below(random, letters.length)]).join(
        '',
      );
    for (let count = 0; count < 500; count += 1) {
      const [before, after] = [draw(), draw()];
      const text = textOf(before);
      const pieces: string[] = [];
      text.observe((event) => {
        for (const { insert } of event.delta) if (typeof insert === 'string') pieces.push(insert);
      });
      editText(text, after);
      expect(text.toJSON()).toBe(after);
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    }
  });

  test('[D4] two people renaming at once both keep their words', () => {
    const target = sampleDoc();
    const { peer, sync } = withPeer(target);
    rename(target, { collection: 'nodes', id: 'talks' }, 'Indirect Talks');
    rename(peer, { collection: 'nodes', id: 'talks' }, 'Talks in Muscat');
    setTitle(target, 'My Sample');
    sync();
    expect(readScenario(peer).nodes.get('talks')?.label).toBe('Indirect Talks in Muscat');
    expect(readScenario(peer).meta.title).toBe('My Sample');
  });

  test('[D4] a note of several lines is as many paragraphs, and reads back', () => {
    const target = sampleDoc();
    const id = addNote(target, { text: 'First\n\nThird' });
    const body = target.collections.notes.get(id)?.get('text') as Y.XmlFragment;
    expect(body.toJSON()).toBe(
      '<paragraph>First</paragraph><paragraph></paragraph><paragraph>Third</paragraph>',
    );
    expect(readScenario(target).notes.get(id)?.text).toBe('First\n\nThird');
  });
});
