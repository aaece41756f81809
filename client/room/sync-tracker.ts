import { createStore, type StoreApi } from 'zustand/vanilla';
import { SaveLedger } from './save-ledger.ts';
import { startingFacts, syncStateOf, type SyncFacts, type SyncState } from './sync-state.ts';
import type { WaitingMemory } from './waiting-memory.ts';

/** Follows one document's socket and device copy, and says at every moment where the edits are. */
export class SyncTracker {
  readonly store: StoreApi<SyncState>;
  readonly #ledger = new SaveLedger();
  readonly #memory: WaitingMemory;
  readonly #now: () => number;
  #facts: SyncFacts;
  /** Update frames of this connection, and how many of them are spoken for. */
  #frames = 0;
  #counted = 0;

  constructor(memory: WaitingMemory, now: () => number = Date.now) {
    this.#memory = memory;
    this.#now = now;
    this.#ledger.edited(null, memory.left.edits);
    this.#facts = {
      ...startingFacts,
      waiting: this.#ledger.waiting,
      offlineSince: memory.left.since,
    };
    this.store = createStore(() => syncStateOf(this.#facts));
  }

  get waiting(): number {
    return this.#ledger.waiting;
  }

  /** The socket sent its `frame`th update frame; `all` = a sync step 2, which carries all that waits. */
  sent(frame: number, all: boolean): void {
    this.#frames = frame;
    if (!all) return;
    this.#counted = frame;
    this.#ledger.sentAll(frame);
  }

  /** The document changed, after the provider's own listener ran; `local` = the change was made here. */
  updated(local: boolean): void {
    const carried = this.#frames > this.#counted;
    this.#counted = this.#frames;
    if (!local) return;
    this.#ledger.edited(carried ? this.#frames : null);
    this.#tell({ onDevice: false });
  }

  /** The first `frames` update frames are on the server's disk; `all` when with them nothing waits any more. */
  saved(frames: number): 'all' | 'some' {
    const before = this.#ledger.waiting;
    this.#ledger.saved(frames);
    this.#tell({});
    return before > 0 && this.#ledger.waiting === 0 ? 'all' : 'some';
  }

  /** The device's copy says how many edits waited when it was last flushed: a killed browser may have lost the quicker count. */
  found(waiting: number): void {
    const more = waiting - this.#ledger.waiting;
    if (more > 0) this.#ledger.edited(null, more);
    this.#tell({});
  }

  synced(synced: boolean): void {
    this.#tell(synced ? { synced, offlineSince: null } : { synced });
  }

  disconnected(): void {
    this.#frames = 0;
    this.#counted = 0;
    this.#ledger.disconnected();
    this.#tell({ synced: false, offlineSince: this.#facts.offlineSince ?? this.#now() });
  }

  /** Everything so far is on the device's disk, or the device refused. */
  device(kept: boolean): void {
    this.#tell(kept ? { onDevice: true, deviceFailed: false } : { deviceFailed: true });
  }

  ended(code: number, words: string): void {
    this.#tell({ ended: { code, words } });
  }

  /** The waiting edits will never be taken: they are set aside and no longer counted. */
  giveUp(): void {
    this.#ledger.sentAll(0);
    this.#ledger.saved(Infinity);
    this.#tell({});
  }

  #tell(news: Partial<SyncFacts>): void {
    const waiting = this.#ledger.waiting;
    const facts = { ...this.#facts, ...news, waiting };
    if (waiting !== this.#facts.waiting || facts.offlineSince !== this.#facts.offlineSince) {
      this.#memory.write({ edits: waiting, since: facts.offlineSince });
    }
    this.#facts = facts;
    this.store.setState(syncStateOf(facts), true);
  }
}
