import * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import type { DocumentKind } from '../../shared/protocol/documents.ts';
import type { Storage, StoredDocument } from '../storage/storage.ts';
import { buildDocument } from './build-document.ts';
import { FanOut } from './fan-out.ts';
import { encodeSyncStep2 } from './frames.ts';
import { Guard, newClients } from './guard.ts';
import type { Member } from './member.ts';
import { Presence } from './presence.ts';
import { rootsOf } from './roots.ts';
import type { UpdateShape } from './scan-update.ts';
import { Snapshot } from './snapshot.ts';
import { UpdateRefused } from './update-refused.ts';

/** A checkpoint is written after so many updates, or once they weigh half as much as the document. */
const updatesPerCheckpoint = 500;
const leastTailBytes = 256 << 10;

const measureAgainMs = 2000;

/** Who wrote an update that no connection sent: a migration, a command of the server. */
const serverActor = 'server';

/** One live document and everybody who has it open. */
export class Room {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly guard: Guard;
  readonly members = new Set<Member>();
  readonly presence = new Presence<Member>();
  readonly #storage: Storage;
  readonly #fanOut = new FanOut<Member>(this.members);
  readonly #snapshot: Snapshot;
  #lastStored: Promise<number | undefined>;
  #stateBytes: number;
  #tailBytes: number;
  #tailUpdates: number;
  #measuredAt = -Infinity;
  /** Of `performance.now()`; when the last member left, or something was read last. */
  idleSince = performance.now();

  constructor(name: string, kind: DocumentKind, storage: Storage, stored: StoredDocument) {
    this.name = name;
    this.#storage = storage;
    this.#lastStored = Promise.resolve(stored.updates.at(-1)?.seq);
    this.doc = buildDocument(stored);
    this.guard = new Guard(this.doc, rootsOf(kind));
    this.#snapshot = new Snapshot(this.doc);
    this.#stateBytes = stored.checkpoint?.state.length ?? 0;
    this.#tailUpdates = stored.updates.length;
    this.#tailBytes = stored.updates.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#onUpdate(update, origin);
    });
  }

  join(member: Member): void {
    this.members.add(member);
    this.presence.join(member);
  }

  leave(member: Member): void {
    this.members.delete(member);
    this.presence.leave(member);
    this.idleSince = performance.now();
  }

  /**
   * Whether an update can be admitted now: `gap` when it builds on something that is not here yet,
   * `foreign` when it writes under the client id of somebody else, who has given all it had or has
   * just gone away.
   * @throws {UpdateRefused}
   */
  judge(shape: UpdateShape, from: Member): 'fits' | 'gap' | 'foreign' {
    const isForeign = this.holdersOf(shape, from).length > 0 || this.isReserved(shape, from);
    return isForeign ? 'foreign' : this.guard.place(shape);
  }

  /** Whether the update writes under the id of somebody else who may be about to come back. */
  isReserved(shape: UpdateShape, from: Member): boolean {
    return newClients(shape, this.doc).some((client) =>
      this.presence.claims.isReserved(client, from.person.id),
    );
  }

  /**
   * The other people under whose client ids the update brings something new. Only those who are in
   * sync count: after a crash of the server, people bring back what they had heard from each other,
   * in whatever order they come.
   */
  holdersOf(shape: UpdateShape, from: Member): Member[] {
    return newClients(shape, this.doc).flatMap((client) => {
      const holder = this.presence.claims.holder(client);
      return holder?.synced && holder.person.id !== from.person.id ? [holder] : [];
    });
  }

  /**
   * Admits an update that fits. Resolves when it is on disk, also if it changed nothing: what it
   * repeats may still be on its way there. @throws {UpdateRefused}
   */
  admit(update: Uint8Array, shape: UpdateShape, from: Member): Promise<unknown> {
    if (!this.#hasSpace(update.length)) throw new UpdateRefused('too-big');
    const before = this.#lastStored;
    this.guard.admit(update, shape, from);
    return this.#lastStored === before ? this.#storage.flushed() : this.#lastStored;
  }

  /** Frames that answer a client which has what `stateVector` says. */
  missing(stateVector: Uint8Array): Uint8Array[] {
    if (stateVector.length === 1) return this.#snapshot.frames();
    return [encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, stateVector))];
  }

  /** Writes a checkpoint if the log has grown since the last, and frees the document. */
  async close(): Promise<void> {
    this.#stop();
    if (this.#tailUpdates > 0) await this.#checkpoint();
    this.guard.destroy();
    this.doc.destroy();
  }

  /** Frees the document and writes nothing any more. */
  discard(): void {
    for (const member of this.members) member.close('noSuchDocument', 'deleted');
    this.#stop();
    this.guard.destroy();
    this.doc.destroy();
  }

  #stop(): void {
    this.#fanOut.destroy();
    this.presence.destroy();
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    const from = this.members.has(origin as Member) ? (origin as Member) : undefined;
    const actor = from?.person.id ?? serverActor;
    this.#lastStored = this.#storage.append(this.name, actor, update);
    // Whoever waits for it sees the failure; a failing storage ends the process.
    this.#lastStored.catch(ignore);
    this.#snapshot.note(update);
    this.#fanOut.send(update, from);
    this.#tailUpdates += 1;
    this.#tailBytes += update.length;
    const enough = Math.max(leastTailBytes, this.#stateBytes / 2);
    if (this.#tailUpdates >= updatesPerCheckpoint || this.#tailBytes > enough) {
      this.#checkpoint().catch(ignore);
    }
  }

  async #checkpoint(): Promise<void> {
    const state = this.#measure();
    const seq = await this.#lastStored;
    if (seq !== undefined) await this.#storage.checkpoint(this.name, seq, state);
  }

  #hasSpace(bytes: number): boolean {
    if (this.#stateBytes + this.#tailBytes + bytes <= limits.documentBytes) return true;
    // The sum counts what was overwritten since; the document itself may still be small. Measuring
    // a large document takes long, so a client that keeps trying does not get it done each time.
    if (performance.now() - this.#measuredAt < measureAgainMs) return false;
    return this.#measure().length + bytes <= limits.documentBytes;
  }

  #measure(): Uint8Array {
    const state = Y.encodeStateAsUpdate(this.doc);
    this.#measuredAt = performance.now();
    this.#stateBytes = state.length;
    this.#tailBytes = 0;
    this.#tailUpdates = 0;
    return state;
  }
}

function ignore(): void {}
