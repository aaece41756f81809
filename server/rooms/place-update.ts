import * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import { typeRefs } from './scan-update.ts';
import type { Struct, StructId, UpdateShape } from './scan-update.ts';
import { UpdateRefused } from './update-refused.ts';

/** The shared type that a struct stands in. */
interface Container {
  /** 1 for a root. */
  readonly depth: number;
  readonly isMap: boolean;
  /** Name, when the container is a root. */
  readonly root?: string;
}

/** A type that was deleted and collected: what is put there vanishes. */
const gone: Container = { depth: 0, isMap: false };

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
  readonly #containers = new Map<Struct, Container>();
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
        if (struct.clock + struct.length <= state || struct.kind === 'collected') continue;
        this.#checkStruct(struct);
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
    const container = this.#containerOf(struct, 0);
    if (struct.kind === 'type' && container.depth >= limits.depth) {
      throw new UpdateRefused('too-deep');
    }
    const explicit = struct.root !== undefined || struct.parent !== undefined;
    if (explicit && container.isMap && struct.key === undefined) throw new UpdateRefused('no-key');
    if (container.root !== undefined && struct.key !== undefined && struct.kind !== 'deleted') {
      this.#newRecords.set(container.root, (this.#newRecords.get(container.root) ?? 0) + 1);
    }
  }

  /** Follows neighbours to one that names its container. Iterative, since such chains are long. */
  #containerOf(struct: Struct, nesting: number): Container {
    const chain = new Set<Struct>();
    let at: Struct = struct;
    let container = this.#containers.get(at);
    while (container === undefined) {
      if (chain.has(at)) throw new UpdateRefused('circular');
      chain.add(at);
      const next = this.#step(at, nesting);
      if ('depth' in next) container = next;
      else {
        at = next;
        container = this.#containers.get(at);
      }
    }
    for (const link of chain) this.#containers.set(link, container);
    return container;
  }

  #step(struct: Struct, nesting: number): Container | Struct {
    if (struct.root !== undefined) return this.#rootContainer(struct.root);
    if (struct.parent) return this.#insideOf(struct.parent, nesting + 1);
    const neighbour = struct.left ?? struct.right;
    if (neighbour === undefined) return gone;
    const fresh = this.#fresh(neighbour);
    return fresh ?? this.#liveContainer(Y.getItem(this.#doc.store, yId(neighbour)));
  }

  #rootContainer(root: string): Container {
    if (!this.#roots.has(root)) throw new UpdateRefused('unknown-root');
    return { depth: 1, isMap: true, root };
  }

  /** The type that the item with this id holds. */
  #insideOf(id: StructId, nesting: number): Container {
    if (nesting > limits.depth) throw new UpdateRefused('too-deep');
    const fresh = this.#fresh(id);
    if (fresh) {
      if (fresh.kind === 'collected' || fresh.kind === 'deleted') return gone;
      if (fresh.kind !== 'type') throw new UpdateRefused('malformed');
      const { depth } = this.#containerOf(fresh, nesting);
      return { depth: depth + 1, isMap: fresh.typeRef === typeRefs.map };
    }
    const item: Y.Item | Y.GC = Y.getItem(this.#doc.store, yId(id));
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return gone;
    return this.#typeContainer(item.content.type);
  }

  #liveContainer(item: Y.Item | Y.GC): Container {
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return gone;
    return this.#typeContainer(item.parent);
  }

  #typeContainer(type: Y.AbstractType<unknown>): Container {
    let depth = 1;
    let at = type;
    while (at._item !== null) {
      if (!(at._item.parent instanceof Y.AbstractType)) return gone;
      at = at._item.parent;
      depth += 1;
    }
    if (depth > 1) return { depth, isMap: type instanceof Y.Map };
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
