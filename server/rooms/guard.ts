import * as Y from 'yjs';
import { isInOrder } from './check-order.ts';
import { placeUpdate } from './place-update.ts';
import type { UpdateShape } from './scan-update.ts';
import { UpdateRefused } from './update-refused.ts';

/**
 * Stands before a room's document: an update is placed on paper, then applied to a shadow of the
 * document, and only then to the document itself, so whatever goes wrong with a hostile update
 * goes wrong where nobody reads (architecture.md §4.5).
 */
export class Guard {
  readonly #live: Y.Doc;
  readonly #roots: ReadonlySet<string>;
  #shadow: Y.Doc | undefined;

  constructor(live: Y.Doc, roots: ReadonlySet<string>) {
    this.#live = live;
    this.#roots = roots;
  }

  /** Whether the update can be applied now, or builds on something that is not here yet. @throws {UpdateRefused} */
  place(shape: UpdateShape): 'fits' | 'gap' {
    return placeUpdate(shape, this.#live, this.#roots);
  }

  /** Applies an update that fits. @throws {UpdateRefused} and then the document is as before */
  admit(update: Uint8Array, shape: UpdateShape, origin: unknown): void {
    this.#rehearse(update, shape);
    Y.applyUpdate(this.#live, update, origin);
  }

  destroy(): void {
    this.#shadow?.destroy();
    this.#shadow = undefined;
  }

  #rehearse(update: Uint8Array, shape: UpdateShape): void {
    const shadow = this.#shadow ?? this.#copy();
    this.#shadow = undefined;
    try {
      Y.applyUpdate(shadow, update);
    } catch {
      throw new UpdateRefused('failed');
    }
    const { pendingStructs, pendingDs } = shadow.store;
    if (pendingStructs !== null || pendingDs !== null) throw new UpdateRefused('gap');
    if (!isInOrder(shape, this.#live, shadow)) throw new UpdateRefused('torn');
    this.#shadow = shadow;
  }

  #copy(): Y.Doc {
    const shadow = new Y.Doc();
    Y.applyUpdate(shadow, Y.encodeStateAsUpdate(this.#live));
    return shadow;
  }
}

/** The client ids under which the update brings structs that the document does not have. */
export function newClients(shape: UpdateShape, doc: Y.Doc): number[] {
  return [...shape.sections].flatMap(([client, section]) => {
    const last = section.at(-1);
    return last && last.clock + last.length > Y.getState(doc.store, client) ? [client] : [];
  });
}

/** Whether applying the update would change the document at all. */
export function hasEffect(shape: UpdateShape, doc: Y.Doc): boolean {
  if (newClients(shape, doc).length > 0) return true;
  return shape.deletes.some(({ client, clock, end }) => {
    if (end > Y.getState(doc.store, client)) return true;
    const structs = doc.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index];
      if (struct === undefined || struct.id.clock >= end) return false;
      if (!struct.deleted) return true;
    }
    return false;
  });
}
