import * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import { typeRefs } from './scan-update.ts';
import type { Struct, StructId, UpdateShape } from './scan-update.ts';
import { UpdateRefused } from './update-refused.ts';

/** The shared type that a struct stands in. */
interface Container {
  /** Root name, or id of the item that holds the type: equal for equal containers. */
  readonly id: string;
  /** 1 for a root. */
  readonly depth: number;
  readonly isMap: boolean;
  readonly isRoot: boolean;
}

/** Where a struct stands: a container, and there under a key or in a sequence. */
interface Place {
  readonly container: Container;
  readonly key: string | undefined;
}

/** A type that was deleted and collected: what is put there vanishes. */
const gone: Container = { id: '', depth: 0, isMap: false, isRoot: false };
const nowhere: Place = { container: gone, key: undefined };

/**
 * Checks an update against the document it shall join, without changing either.
 * `gap`: it builds on structs that the document does not have yet.
 * @throws {UpdateRefused} when it puts something where a document of this kind has no place for it
 */
export function placeUpdate(
  shape: UpdateShape,
  doc: Y.Doc,
  roots: ReadonlySet<string>,
): 'fits' | 'gap' {
  return new Placer(shape, doc, roots).check();
}

class Placer {
  readonly #shape: UpdateShape;
  readonly #doc: Y.Doc;
  readonly #roots: ReadonlySet<string>;
  readonly #places = new Map<Struct, Place>();
  readonly #newRecords = new Map<string, number>();

  constructor(shape: UpdateShape, doc: Y.Doc, roots: ReadonlySet<string>) {
    this.#shape = shape;
    this.#doc = doc;
    this.#roots = roots;
  }

  check(): 'fits' | 'gap' {
    if (this.#hasGap()) return 'gap';
    for (const [client, section] of this.#shape.sections) {
      const state = this.#state(client);
      for (const struct of section) {
        // Also of structs that are known already: reading the name alone makes Yjs add the root.
        if (struct.root !== undefined) this.#rootContainer(struct.root);
        if (struct.clock + struct.length <= state || struct.kind === 'collected') continue;
        this.#checkStruct(struct);
        if (struct.clock < state) this.#checkRest(struct, { client, clock: state - 1 });
      }
    }
    for (const [root, count] of this.#newRecords) {
      const size = this.#doc.share.get(root)?._map.size ?? 0;
      if (size + count > limits.records) throw new UpdateRefused('board-full');
    }
    return 'fits';
  }

  #hasGap(): boolean {
    for (const [client, section] of this.#shape.sections) {
      const state = this.#state(client);
      if ((section[0]?.clock ?? 0) > state) return true;
      for (const struct of section) {
        if (struct.clock + struct.length <= state) continue;
        if (struct.kind === 'gap') return true;
        const needed = [struct.left, struct.right, struct.parent];
        if (needed.some((id) => id !== undefined && !this.#has(id, struct))) return true;
      }
    }
    return this.#shape.deletes.some(({ client, end }) => end > this.#end(client));
  }

  #has(id: StructId, by: Struct): boolean {
    if (id.client === by.client && id.clock >= by.clock) throw new UpdateRefused('circular');
    return id.clock < this.#end(id.client);
  }

  #state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** The clock up to which the client's structs are known once the update is applied. */
  #end(client: number): number {
    const last = this.#shape.sections.get(client)?.at(-1);
    return Math.max(this.#state(client), last === undefined ? 0 : last.clock + last.length);
  }

  #checkStruct(struct: Struct): void {
    const { container, key } = this.#placeOf(struct, 0);
    if (container === gone) return;
    if (struct.kind === 'type' && container.depth >= limits.depth) {
      throw new UpdateRefused('too-deep');
    }
    if (container.isMap && key === undefined) throw new UpdateRefused('no-key');
    if (key === undefined) this.#checkNeighbours(struct, container);
    else this.#checkEntry(struct, container, key);
  }

  /** Of a struct that is known in part, the rest goes behind the known part, so that must stand there too. */
  #checkRest(struct: Struct, lastKnown: StructId): void {
    const place = this.#placeOf(struct, 0);
    const known = this.#livePlace(lastKnown);
    if (place.container === gone || known.container === gone) return;
    if (place.container.id !== known.container.id || place.key !== known.key) {
      throw new UpdateRefused('torn');
    }
  }

  /** Both neighbours must stand where the struct does, or peers would order it differently. */
  #checkNeighbours({ left, right }: Struct, container: Container): void {
    if (!left || !right) return;
    const other = this.#placeOfId(right, 0);
    if (other.container === gone) return;
    if (other.container.id !== container.id || other.key !== undefined) {
      throw new UpdateRefused('torn');
    }
  }

  /** An entry of a map follows the former value of its key; nothing ever follows it in turn. */
  #checkEntry(struct: Struct, container: Container, key: string): void {
    if (struct.kind === 'deleted') return;
    if (struct.right || struct.length !== 1) throw new UpdateRefused('torn');
    if (container.isRoot && !struct.left) {
      const root = container.id;
      const isNew = this.#doc.share.get(root)?._map.has(key) !== true;
      if (isNew) this.#newRecords.set(root, (this.#newRecords.get(root) ?? 0) + 1);
    }
  }

  /** Follows neighbours to one that names its place. Iterative, since such chains are long. */
  #placeOf(struct: Struct, nesting: number): Place {
    const chain = new Set<Struct>();
    let at: Struct = struct;
    let place = this.#places.get(at);
    while (place === undefined) {
      if (chain.has(at)) throw new UpdateRefused('circular');
      chain.add(at);
      const next = this.#step(at, nesting);
      if ('container' in next) place = next;
      else {
        at = next;
        place = this.#places.get(at);
      }
    }
    for (const link of chain) this.#places.set(link, place);
    return place;
  }

  #placeOfId(id: StructId, nesting: number): Place {
    const fresh = this.#fresh(id);
    return fresh ? this.#placeOf(fresh, nesting) : this.#livePlace(id);
  }

  #step(struct: Struct, nesting: number): Place | Struct {
    const { key } = struct;
    if (struct.root !== undefined) return { container: this.#rootContainer(struct.root), key };
    if (struct.parent) return { container: this.#insideOf(struct.parent, nesting + 1), key };
    const neighbour = struct.left ?? struct.right;
    if (neighbour === undefined) return nowhere;
    return this.#fresh(neighbour) ?? this.#livePlace(neighbour);
  }

  #rootContainer(root: string): Container {
    if (!this.#roots.has(root)) throw new UpdateRefused('unknown-root');
    return { id: root, depth: 1, isMap: true, isRoot: true };
  }

  /** The type that the item with this id holds. */
  #insideOf(id: StructId, nesting: number): Container {
    if (nesting > limits.depth) throw new UpdateRefused('too-deep');
    const fresh = this.#fresh(id);
    if (fresh) {
      if (fresh.kind === 'collected' || fresh.kind === 'deleted') return gone;
      if (fresh.kind !== 'type') throw new UpdateRefused('malformed');
      const { container } = this.#placeOf(fresh, nesting);
      const isMap = fresh.typeRef === typeRefs.map;
      return { id: nameOf(fresh), depth: container.depth + 1, isMap, isRoot: false };
    }
    const item: Y.Item | Y.GC = Y.getItem(this.#doc.store, yId(id));
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return gone;
    return this.#typeContainer(item.content.type);
  }

  #livePlace(id: StructId): Place {
    const item: Y.Item | Y.GC = Y.getItem(this.#doc.store, yId(id));
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return nowhere;
    return { container: this.#typeContainer(item.parent), key: item.parentSub ?? undefined };
  }

  #typeContainer(type: Y.AbstractType<unknown>): Container {
    let depth = 1;
    let at = type;
    while (at._item !== null) {
      if (!(at._item.parent instanceof Y.AbstractType)) return gone;
      at = at._item.parent;
      depth += 1;
    }
    if (type._item !== null) {
      return { id: nameOf(type._item.id), depth, isMap: type instanceof Y.Map, isRoot: false };
    }
    const root = [...this.#doc.share].find(([, candidate]) => candidate === type)?.[0];
    return root === undefined ? gone : this.#rootContainer(root);
  }

  /** The struct of the update with this id, when the document does not have it yet. */
  #fresh(id: StructId): Struct | undefined {
    if (id.clock < this.#state(id.client)) return undefined;
    const section = this.#shape.sections.get(id.client) ?? [];
    let low = 0;
    let high = section.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = section[middle];
      if (struct === undefined) return undefined;
      if (id.clock < struct.clock) high = middle - 1;
      else if (id.clock >= struct.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  }
}

function yId({ client, clock }: StructId): Y.ID {
  return Y.createID(client, clock);
}

function nameOf({ client, clock }: StructId): string {
  return `${client}:${clock}`;
}
