import * as Y from 'yjs';
import { limits } from '../base/limits.ts';

/** The characters of a rich or plain text, one line a paragraph; embedded objects and marks are left out. */
export function plainText(text: Y.Text | Y.XmlFragment): string {
  return text instanceof Y.Text ? characters(text) : lines(text, 0).join('\n');
}

/** A note's body: one paragraph for each line of `text`, as the editor makes them. */
export function richText(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, text.split('\n').map(paragraph));
  return fragment;
}

function paragraph(line: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (line !== '') element.insert(0, [new Y.XmlText(line)]);
  return element;
}

/** Each child that is itself a block gives lines; texts beside each other make one. */
function lines(fragment: Y.XmlFragment, depth: number): string[] {
  if (depth > limits.depth) return [];
  const found: string[] = [];
  let open = false;
  for (const child of fragment.toArray() as unknown[]) {
    if (child instanceof Y.XmlFragment) {
      const inner = lines(child, depth + 1);
      // One by one: as arguments of a single call, many lines would overflow the stack.
      for (const line of inner.length === 0 ? [''] : inner) found.push(line);
      open = false;
    } else if (child instanceof Y.Text) {
      const line = characters(child);
      if (open) found.push((found.pop() ?? '') + line);
      else found.push(line);
      open = true;
    }
  }
  return found;
}

function characters(text: Y.Text): string {
  let found = '';
  for (const { insert } of text.toDelta() as { insert?: unknown }[]) {
    if (typeof insert === 'string') found += insert;
  }
  return found;
}
