import type { Group, Node, Note, Position, Scenario } from '../../shared/model/scenario.ts';
import type { Box } from '../../shared/drawing/box.ts';
import { GridIndex } from '../../shared/drawing/grid-index.ts';
import { cardSize, noteSize } from '../../shared/drawing/sizes.ts';

export type ThingKind = 'nodes' | 'notes' | 'groups';

/** Something that stands on the canvas. */
export interface Thing {
  readonly id: string;
  readonly collection: ThingKind;
  /** Where it is on this screen, dragged or not; a new object at each move. */
  box: Box;
  /** Where the document says it is. */
  stored: Box;
}

type PlacedRecord = Node | Note | Group;

/** What a reading of the scenario changed. */
export interface ThingChanges {
  /** Added, gone, moved or resized. */
  readonly moved: Set<string>;
  /** Whether any came or went. */
  structure: boolean;
}

/**
 * Live places of everything on the canvas in plain maps with a grid index. The document's places
 * come in through `read`; a drag moves the live ones only, until its one command comes back.
 */
export class Things {
  readonly byId = new Map<string, Thing>();
  readonly #grid = new GridIndex(512);
  readonly #groups = new GridIndex(1024);
  readonly #seen = new Map<string, PlacedRecord>();
  readonly #held = new Set<string>();
  #before: Scenario | undefined;

  /** Takes over what changed since the last reading; records that kept their identity cost a comparison. */
  read(scenario: Scenario): ThingChanges {
    const changes: ThingChanges = { moved: new Set(), structure: false };
    const before = this.#before;
    this.#before = scenario;
    for (const collection of ['groups', 'nodes', 'notes'] as const) {
      if (before?.[collection] !== scenario[collection])
        this.#readAll(collection, scenario, changes);
    }
    return changes;
  }

  /** Cards (nodes and notes) that overlap the region. */
  cardsIn(region: Box): Set<string> {
    return this.#grid.query(region);
  }

  groupsIn(region: Box): Set<string> {
    return this.#groups.query(region);
  }

  box(id: string): Box | undefined {
    return this.byId.get(id)?.box;
  }

  /** Puts a thing somewhere on this screen only, and keeps it there whatever the document says. */
  hold(id: string, to: Position, size?: { readonly width: number; readonly height: number }): void {
    const thing = this.byId.get(id);
    if (!thing) return;
    this.#held.add(id);
    this.#place(thing, { ...thing.box, ...size, x: to.x, y: to.y });
  }

  /** Lets go of what was held: it is where the document says. Returns what moved. */
  release(): Set<string> {
    const moved = new Set<string>();
    for (const id of this.#held) {
      const thing = this.byId.get(id);
      if (thing && thing.box !== thing.stored) {
        this.#place(thing, thing.stored);
        moved.add(id);
      }
    }
    this.#held.clear();
    return moved;
  }

  #readAll(collection: ThingKind, scenario: Scenario, changes: ThingChanges): void {
    const records: ReadonlyMap<string, PlacedRecord> = scenario[collection];
    for (const [id, record] of records) {
      if (this.#seen.get(id) === record) continue;
      this.#seen.set(id, record);
      const box = boxOf(collection, record);
      if (box) this.#readOne(id, collection, box, changes);
      else this.#drop(id, changes);
    }
    for (const [id, thing] of this.byId) {
      if (thing.collection === collection && !records.has(id)) this.#drop(id, changes);
    }
  }

  #readOne(id: string, collection: ThingKind, box: Box, changes: ThingChanges): void {
    const thing = this.byId.get(id);
    if (!thing) {
      const added: Thing = { id, collection, box, stored: box };
      this.byId.set(id, added);
      this.#place(added, box);
      changes.structure = true;
    } else if (sameBox(thing.stored, box)) {
      return;
    } else {
      thing.stored = box;
      if (!this.#held.has(id)) this.#place(thing, box);
    }
    changes.moved.add(id);
  }

  #drop(id: string, changes: ThingChanges): void {
    const thing = this.byId.get(id);
    this.#seen.delete(id);
    if (!thing) return;
    this.byId.delete(id);
    this.#held.delete(id);
    this.#indexOf(thing).delete(id);
    changes.moved.add(id);
    changes.structure = true;
  }

  #place(thing: Thing, box: Box): void {
    thing.box = box;
    this.#indexOf(thing).set(thing.id, box);
  }

  #indexOf(thing: Thing): GridIndex {
    return thing.collection === 'groups' ? this.#groups : this.#grid;
  }
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function boxOf(collection: ThingKind, record: PlacedRecord): Box | undefined {
  if ('frame' in record) return record.frame;
  if (record.pos === undefined) return undefined;
  const size = collection === 'nodes' ? cardSize : noteSize;
  return { x: record.pos.x, y: record.pos.y, ...size };
}
