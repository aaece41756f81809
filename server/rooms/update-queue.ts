import * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import { after } from '../base/after.ts';
import type { Member } from './member.ts';
import type { Room } from './room.ts';
import { scanUpdate } from './scan-update.ts';
import type { UpdateShape } from './scan-update.ts';
import { UpdateRefused } from './update-refused.ts';

export interface Incoming {
  readonly update: Uint8Array;
  readonly shape: UpdateShape;
  /** The answer to our step 1: all that the client has. */
  readonly isWhole: boolean;
  /** To be called once the update is on disk. */
  readonly stored: () => void;
}

interface Author extends Member {
  /** Asks the client for everything that the room lacks. */
  askForUpdates(): void;
  /** Closes the connection for what it sent. */
  refuse(error: UpdateRefused): void;
}

/** Updates held back and their bytes; more is no honest reconnect. */
const heldLimit = limits.updateBurst;
const heldBytesLimit = limits.syncBytes;
/** How often a client is asked for what is missing before its updates count as made up. */
const asksLimit = 3;
const askAgainMs = 1000;
/** How long updates are held for a client's first step 2. */
const firstSyncMs = 15_000;

/**
 * Brings one connection's updates into the document. An update that builds on something unknown is
 * held, not refused: after a reconnect, a client's new edits overtake its step 2, which brings the
 * old ones (architecture.md §4.1). So is one under the client id of somebody else who is here: a
 * second tab of the same browser may bring the first one's edits before that does itself. Whoever
 * has just gone away is waited for, so that nobody takes the place of what they bring.
 */
export class UpdateQueue {
  readonly #room: Room;
  readonly #author: Author;
  #held: Incoming[] = [];
  #heldSince = 0;
  #answered = false;
  /** Whether all that the client had when it connected is in the document. */
  synced = false;
  #asks = 0;
  #salvaged = 0;
  #cancel: (() => void) | undefined;

  constructor(room: Room, author: Author) {
    this.#room = room;
    this.#author = author;
  }

  /** @throws {UpdateRefused} */
  take(incoming: Incoming): void {
    const verdict = this.#room.judge(incoming.shape, this.#author);
    if (verdict === 'fits') this.#admit(incoming);
    else if (verdict === 'gap' && incoming.isWhole) this.#salvage(incoming);
    else this.#hold(incoming);
    if (!incoming.isWhole) return;
    this.#answered = true;
    this.#retry();
  }

  destroy(): void {
    this.#cancel?.();
    this.#held = [];
  }

  #admit({ update, shape, isWhole, stored }: Incoming): void {
    this.#room.admit(update, shape, this.#author).then(stored, ignore);
    if (isWhole) this.synced = true;
  }

  #hold(incoming: Incoming): void {
    if (this.#held.length === 0) this.#heldSince = performance.now();
    this.#held.push(incoming);
    const bytes = this.#held.reduce((sum, { update }) => sum + update.length, 0);
    if (this.#held.length > heldLimit || bytes > heldBytesLimit) throw new UpdateRefused('gap');
    this.#waitForMore();
  }

  #retry(): void {
    const held = this.#held;
    this.#held = [];
    for (const incoming of held) {
      if (this.#room.judge(incoming.shape, this.#author) === 'fits') this.#admit(incoming);
      else this.#held.push(incoming);
    }
    if (this.#held.length > 0) this.#waitForMore();
    else {
      this.#asks = 0;
      this.#cancel?.();
      this.#cancel = undefined;
    }
  }

  #waitForMore(): void {
    this.#cancel ??= after(askAgainMs, () => {
      this.#cancel = undefined;
      try {
        this.#askOrGiveUp();
      } catch (error) {
        this.#author.refuse(error instanceof UpdateRefused ? error : new UpdateRefused('failed'));
      }
    });
  }

  #askOrGiveUp(): void {
    this.#retry();
    if (this.#held.length === 0) return;
    if (!this.#answered) {
      if (performance.now() - this.#heldSince > firstSyncMs) throw new UpdateRefused('gap');
      this.#waitForMore();
      return;
    }
    const holders = this.#held.flatMap(({ shape }) => this.#room.holdersOf(shape, this.#author));
    if (this.#held.some(({ shape }) => this.#room.isReserved(shape, this.#author))) {
      this.#waitForMore();
      return;
    }
    // Somebody whose line is dead cannot bring its own edits; it is cut off before long.
    const silent = holders.some((holder) => holder.heardAt <= this.#heldSince);
    if (this.#asks >= asksLimit && !silent) {
      throw new UpdateRefused(holders.length > 0 ? 'forged' : 'gap');
    }
    this.#asks += 1;
    this.#author.askForUpdates();
    this.#waitForMore();
  }

  /**
   * Takes what fits of a whole state that has holes itself: a tab that heard of another tab's edits
   * directly may hold some whose origins it lacks. Their author sends them.
   */
  #salvage(incoming: Incoming): void {
    this.#salvaged += 1;
    if (this.#salvaged > asksLimit) throw new UpdateRefused('gap');
    const copy = new Y.Doc();
    try {
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#room.doc));
      Y.applyUpdate(copy, incoming.update);
      copy.store.pendingStructs = null;
      copy.store.pendingDs = null;
      const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(this.#room.doc));
      const shape = scanUpdate(update, limits.structsOfSync);
      if (this.#room.judge(shape, this.#author) !== 'fits') throw new UpdateRefused('gap');
      this.#admit({ ...incoming, update, shape });
    } finally {
      copy.destroy();
    }
  }
}

function ignore(): void {}
