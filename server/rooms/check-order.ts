import * as Y from 'yjs';
import type { Struct, StructId, UpdateShape } from './scan-update.ts';

/** Items looked at between two neighbours; farther apart than this they are taken at their word. */
const stepLimit = 500;

/**
 * Whether each struct that is new to `before` stands between the neighbours that it names, in a
 * document that it has been applied to. If not, peers that load the document order it differently.
 */
export function isInOrder(shape: UpdateShape, before: Y.Doc, applied: Y.Doc): boolean {
  for (const [client, section] of shape.sections) {
    const state = Y.getState(before.store, client);
    const fresh = section.filter(({ clock, length }) => clock + length > state);
    if (!fresh.every((struct) => standsBetween(struct, applied))) return false;
  }
  return true;
}

function standsBetween({ client, clock, length, left, right }: Struct, doc: Y.Doc): boolean {
  const last = { client, clock: clock + length - 1 };
  return (
    (left === undefined || precedes(left, { client, clock }, doc)) &&
    (right === undefined || precedes(last, right, doc))
  );
}

function precedes(one: StructId, other: StructId, doc: Y.Doc): boolean {
  const first = itemAt(one, doc);
  let at: Y.Item | null = itemAt(other, doc) ?? null;
  // What was collected has no order any more.
  if (!first || !at) return true;
  if (first === at) return one.clock < other.clock;
  for (let steps = 0; steps < stepLimit; steps += 1) {
    at = at.left;
    if (at === null) return false;
    if (at === first) return true;
  }
  return true;
}

function itemAt({ client, clock }: StructId, doc: Y.Doc): Y.Item | undefined {
  const struct: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : undefined;
}
