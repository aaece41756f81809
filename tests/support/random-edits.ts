import * as Y from 'yjs';
import { below } from '../../shared/base/prng.ts';
import type { Random } from '../../shared/base/prng.ts';

const roots = ['nodes', 'links', 'notes', 'meta', 'evidence'];

/**
 * One random transaction of the kind that the product and its users make. No characters outside of
 * the basic plane: an insertion into the middle of such a pair, which no editor makes, leaves Yjs
 * with a broken half on one side only.
 */
export function editAtRandom(doc: Y.Doc, random: Random): void {
  const root = doc.getMap<unknown>(roots[below(random, roots.length)]);
  const key = `k${below(random, 6)}`;
  const record = root.get(key);
  doc.transact(() => {
    if (!(record instanceof Y.Map) || below(random, 12) === 0) root.set(key, freshRecord(random));
    else if (below(random, 20) === 0) root.delete(key);
    else changeRecord(record, random);
  });
}

function freshRecord(random: Random): Y.Map<unknown> {
  const note = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Because')]);
  paragraph.setAttribute('dir', 'auto');
  note.insert(0, [paragraph]);
  return new Y.Map<unknown>([
    ['label', new Y.Text('Talks')],
    ['text', note],
    ['leak', new Y.Map<unknown>([['yes', { v: random(), by: 'ann' }]])],
    ['pos', { x: below(random, 900), y: below(random, 900) }],
  ]);
}

function changeRecord(record: Y.Map<unknown>, random: Random): void {
  const [label, text, leak] = ['label', 'text', 'leak'].map((key) => record.get(key));
  switch (below(random, 6)) {
    case 0:
      record.set('pos', { x: below(random, 900), y: below(random, 900) });
      return;
    case 1:
      if (leak instanceof Y.Map) leak.set(`s${below(random, 3)}`, { v: random() });
      return;
    case 2:
      if (leak instanceof Y.Map) leak.delete(`s${below(random, 3)}`);
      return;
    case 3:
      if (label instanceof Y.Text) typeIn(label, random);
      return;
    case 4:
      if (text instanceof Y.XmlFragment) writeNote(text, random);
      return;
    default:
      if (record.has('deletedAt')) record.delete('deletedAt');
      else record.set('deletedAt', '2026-01-01T00:00:00.000Z');
  }
}

function typeIn(text: Y.Text, random: Random): void {
  const at = below(random, text.length + 1);
  if (below(random, 3) === 0 && text.length > at)
    text.delete(at, 1 + below(random, text.length - at));
  else text.insert(at, ['a', 'é', 'да', 'مذاکره', 'long words '][below(random, 5)] ?? '');
}

function writeNote(note: Y.XmlFragment, random: Random): void {
  const first: unknown = note.length > 0 ? note.get(0) : undefined;
  if (!(first instanceof Y.XmlElement) || below(random, 4) === 0) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('More')]);
    note.insert(note.length, [paragraph]);
    return;
  }
  const inside: unknown = first.length > 0 ? first.get(0) : undefined;
  if (inside instanceof Y.XmlText) {
    typeIn(inside, random);
    if (inside.length > 1) inside.format(0, 1, { bold: below(random, 2) === 0 ? true : null });
  }
}
