import * as Y from 'yjs';
import { below, type Random } from '../../../shared/base/prng.ts';
import { createReader, type ScenarioReader } from '../../../shared/document/reader.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo, type Undo } from '../../../shared/document/undo.ts';

/** One person's copy of the board. */
export interface Replica {
  readonly name: string;
  readonly target: ScenarioDoc;
  readonly undo: Undo;
  readonly reader: ScenarioReader;
  /** Updates from each other replica that have not arrived yet. */
  readonly waiting: { readonly from: Replica; readonly update: Uint8Array }[];
}

/** Replicas whose updates arrive late, in any order and more than once, or not at all while a line is cut. */
export class Network {
  readonly replicas: readonly Replica[];
  readonly #cut = new Set<string>();

  constructor(names: readonly string[], start: Uint8Array) {
    this.replicas = names.map((name, at) => {
      const doc = new Y.Doc();
      doc.clientID = at + 1;
      Y.applyUpdate(doc, start, 'network');
      const target = new ScenarioDoc(doc);
      return { name, target, undo: createUndo(target), reader: createReader(target), waiting: [] };
    });
    for (const from of this.replicas) {
      from.target.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'network') return;
        for (const to of this.replicas) {
          if (to !== from && !this.#isCut(from, to)) to.waiting.push({ from, update });
        }
      });
    }
  }

  /** Delivers some of what waits for one replica: any of it, and now and then twice. */
  deliver(to: Replica, random: Random): void {
    for (let count = below(random, 12); count >= 0 && to.waiting.length > 0; count -= 1) {
      const at = below(random, to.waiting.length);
      const [message] = random() < 0.15 ? to.waiting.slice(at, at + 1) : to.waiting.splice(at, 1);
      if (message) Y.applyUpdate(to.target.doc, message.update, 'network');
    }
  }

  /** Cuts the line between two replicas, losing what is under way, or mends it, which catches both up. */
  toggle(a: Replica, b: Replica): void {
    const line = lineOf(a, b);
    if (this.#cut.delete(line)) {
      catchUp(a, b);
      catchUp(b, a);
      return;
    }
    this.#cut.add(line);
    for (const [to, from] of [
      [a, b],
      [b, a],
    ] as const) {
      const kept = to.waiting.filter((message) => message.from !== from);
      to.waiting.splice(0, to.waiting.length, ...kept);
    }
  }

  /** Mends all lines and exchanges everything. */
  settle(): void {
    this.#cut.clear();
    for (let round = 0; round < 2; round += 1) {
      for (const from of this.replicas) {
        for (const to of this.replicas) if (to !== from) catchUp(from, to);
      }
    }
    for (const { waiting } of this.replicas) waiting.length = 0;
  }

  destroy(): void {
    for (const { target, undo, reader } of this.replicas) {
      undo.destroy();
      reader.destroy();
      target.doc.destroy();
    }
  }

  #isCut(a: Replica, b: Replica): boolean {
    return this.#cut.has(lineOf(a, b));
  }
}

function lineOf(a: Replica, b: Replica): string {
  return [a.name, b.name].sort().join('-');
}

function catchUp(from: Replica, to: Replica): void {
  const known = Y.encodeStateVector(to.target.doc);
  Y.applyUpdate(to.target.doc, Y.encodeStateAsUpdate(from.target.doc, known), 'network');
}
