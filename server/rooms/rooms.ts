import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { migrate } from '../../shared/document/migrate.ts';
import { purge } from '../../shared/document/purge.ts';
import type { CloseReason } from '../../shared/protocol/close-codes.ts';
import { parseDocumentName } from '../../shared/protocol/documents.ts';
import { errorCode } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import type { BoardRecord, Storage } from '../storage/storage.ts';
import type { Member } from './member.ts';
import { Room } from './room.ts';

/** The rooms that are open in this process, each loaded once. */
export class Rooms {
  readonly #storage: Storage;
  readonly #log: Log;
  readonly #open = new Map<string, Promise<Room>>();
  readonly #loaded = new Map<string, Room>();

  constructor(storage: Storage, log: Log) {
    this.#storage = storage;
    this.#log = log;
  }

  /** The room of a document that exists, loaded completely and in this build's schema. */
  open(name: string): Promise<Room> {
    const known = this.#open.get(name);
    if (known) return known;
    const loading = this.#load(name);
    this.#open.set(name, loading);
    loading.catch(() => this.#open.delete(name));
    return loading;
  }

  /** Closes the connections that `which` picks, in every room. */
  closeMembers(which: (member: Member) => boolean, reason: CloseReason, cause: string): void {
    for (const member of this.members()) if (which(member)) member.close(reason, cause);
  }

  members(): Member[] {
    return [...this.#loaded.values()].flatMap((room) => [...room.members]);
  }

  /** Closes and frees rooms that nobody has used for `idleMs`. */
  async sweep(idleMs: number, now = performance.now()): Promise<void> {
    const idle = [...this.#loaded.values()].filter(
      (room) => room.members.size === 0 && now - room.idleSince >= idleMs,
    );
    await Promise.all(idle.map((room) => this.#close(room)));
  }

  /** The board is deleted: its people are told, and nothing of it is written any more. */
  discard(board: string): void {
    for (const [name, opening] of this.#open) {
      if (name.startsWith(`${board}.`)) this.#discard(name, opening).catch(() => {});
    }
  }

  /** At once if the room is loaded, otherwise as soon as it is. */
  async #discard(name: string, opening: Promise<Room>): Promise<void> {
    this.#open.delete(name);
    const room = this.#loaded.get(name) ?? (await opening);
    this.#loaded.delete(name);
    room.discard();
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#loaded.values()].map((room) => this.#close(room)));
  }

  async #close(room: Room): Promise<void> {
    // Whoever opens it again loads it behind this checkpoint, since storage keeps the order.
    this.#open.delete(room.name);
    this.#loaded.delete(room.name);
    await room.close();
  }

  async #load(name: string): Promise<Room> {
    const address = parseDocumentName(name);
    if (!address) throw new Error('No such document');
    const [stored, record] = await Promise.all([
      this.#storage.load(name),
      this.#storage.board(address.board),
    ]);
    if (stored.damagedBytes > 0) {
      this.#log.error('damaged log', { board: address.board, bytes: stored.damagedBytes });
    }
    // It may have been deleted since the session was looked up.
    if (!record) throw new Error('No such board');
    const room = new Room(name, address.kind, this.#storage, stored);
    if (address.kind === 'scenario') {
      this.#migrate(room, address.board);
      this.#purge(room, record);
    }
    this.#loaded.set(name, room);
    return room;
  }

  #purge(room: Room, { id, created }: BoardRecord): void {
    const times = { made: Date.parse(created), now: Date.now() };
    const records = purge(new ScenarioDoc(room.doc), times);
    if (records > 0) this.#log.info('purged', { board: id, records });
  }

  #migrate(room: Room, board: string): void {
    try {
      const steps = migrate(new ScenarioDoc(room.doc));
      if (steps.length > 0) this.#log.info('migrated', { board, to: steps.at(-1) });
    } catch (error) {
      this.#log.error('not migrated', { board, cause: errorCode(error) });
      throw error;
    }
  }
}
