import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits } from '../../shared/base/limits.ts';
import type { Person } from '../../shared/protocol/awareness.ts';
import { after } from '../base/after.ts';
import { ClientClaims } from './client-claims.ts';
import { encodeAwareness } from './frames.ts';
import { jsonDepth, readCount } from './scan-values.ts';
import { UpdateRefused } from './update-refused.ts';

/** One connection, as presence sees it. */
export interface Present {
  readonly person: Person;
  readonly synced: boolean;
  readonly mayReturn: boolean;
  send(frame: Uint8Array): void;
}

interface Entry {
  readonly client: number;
  /** As last sent to the others. */
  clock: number;
  /** The newest JSON text as the client wrote it; null when it has left. */
  text: string | null;
  /** Encoded for the others; undefined while `text` is newer. */
  encoded: Uint8Array | undefined;
}

/** Newer states are collected this long after one was sent. */
const tickMs = 33;
const depthLimit = 8;
/** Clocks remembered of people who left, so that they are seen at once when they come back. */
const clocksKept = 2000;

/**
 * Who is here and what they do. The server owns it: each connection speaks for one client id, its
 * `user` is what its session says, and it goes when the connection goes. States are sent at once
 * while it is quiet and otherwise merged, one frame for all receivers.
 */
export class Presence<C extends Present> {
  /** Which connection writes under which client id. */
  readonly claims = new ClientClaims<C>();
  readonly #members = new Set<C>();
  readonly #entries = new Map<C, Entry>();
  readonly #clocks = new Map<number, number>();
  readonly #dirty = new Set<C>();
  #cancelTick: (() => void) | undefined;

  join(member: C): void {
    this.#members.add(member);
  }

  /** All states but the member's own. */
  sendAll(member: C): void {
    const entries = [...this.#entries]
      .filter(([other, entry]) => other !== member && entry.text !== null)
      .map(([other, entry]) => this.#encode(other, entry));
    if (entries.length > 0) member.send(encodeAwareness(entries));
  }

  /**
   * Takes what an awareness frame says of its sender. States of others are left out, not refused:
   * honest clients send on what they hear. @throws {UpdateRefused} on malformed or oversized states
   */
  receive(member: C, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const count = readCount(decoder);
    for (let index = 0; index < count; index += 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (this.#speaksFor(member, client)) this.#take(member, client, clock, bytes);
    }
  }

  leave(member: C): void {
    this.#members.delete(member);
    const entry = this.#entries.get(member);
    this.#entries.delete(member);
    // A goodbye that still waited for the tick has not been told to anybody.
    const wasTold = !this.#dirty.delete(member);
    if (!entry) return;
    this.claims.release(entry.client, member);
    if (entry.text === null && wasTold) return;
    const gone = encodeEntry(entry.client, this.#nextClock(entry.client, entry.clock), 'null');
    const frame = encodeAwareness([gone]);
    for (const other of this.#members) other.send(frame);
  }

  destroy(): void {
    this.#cancelTick?.();
  }

  #speaksFor(member: C, client: number): boolean {
    const own = this.#entries.get(member);
    if (own) return own.client === client;
    const former = this.claims.holder(client);
    if (!this.claims.claim(client, member)) return false;
    // The same person under the same id is a reconnect that overtook the end of the old socket.
    if (former !== undefined) this.#entries.delete(former);
    return true;
  }

  #take(member: C, client: number, clock: number, bytes: Uint8Array): void {
    if (bytes.length > limits.awarenessBytes) throw new UpdateRefused('too-big');
    const text = decodeText(bytes);
    const entry = this.#entries.get(member) ?? { client, clock, text, encoded: undefined };
    this.#entries.set(member, entry);
    entry.clock = clock;
    entry.text = text === 'null' ? null : text;
    entry.encoded = undefined;
    this.#dirty.add(member);
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (this.#cancelTick) return;
    this.#flush();
    this.#cancelTick = after(tickMs, () => {
      this.#cancelTick = undefined;
      if (this.#dirty.size > 0) this.#flushSoon();
    });
  }

  #flush(): void {
    const fresh = new Map<C, Uint8Array>();
    for (const member of this.#dirty) {
      const entry = this.#entries.get(member);
      if (entry) fresh.set(member, this.#encode(member, entry));
    }
    this.#dirty.clear();
    if (fresh.size === 0) return;
    const all = encodeAwareness([...fresh.values()]);
    for (const member of this.#members) {
      // Nobody is told of itself: an echo could overtake what it has done since.
      if (!fresh.has(member)) member.send(all);
      else if (fresh.size > 1) {
        const others = [...fresh].filter(([from]) => from !== member).map(([, bytes]) => bytes);
        member.send(encodeAwareness(others));
      }
    }
  }

  #encode(member: C, entry: Entry): Uint8Array {
    if (entry.encoded) return entry.encoded;
    const state: unknown = entry.text === null ? null : JSON.parse(entry.text);
    const shown = isObject(state) ? { ...state, user: member.person } : null;
    entry.clock = this.#nextClock(entry.client, entry.clock);
    entry.encoded = encodeEntry(entry.client, entry.clock, JSON.stringify(shown));
    return entry.encoded;
  }

  /**
   * Receivers ignore clocks that they have seen, also of a client that left and came back, and the
   * clock 0 of a first state; so ours are ahead of the client's.
   */
  #nextClock(client: number, clock: number): number {
    const last = this.#clocks.get(client);
    const next = Math.max(clock, last ?? 0) + 1;
    this.#clocks.delete(client);
    this.#clocks.set(client, next);
    const [oldest] = this.#clocks.keys();
    if (this.#clocks.size > clocksKept && oldest !== undefined) this.#clocks.delete(oldest);
    return next;
  }
}

function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (jsonDepth(text) > depthLimit) throw new UpdateRefused('too-deep');
  const state: unknown = JSON.parse(text);
  return isObject(state) ? text : 'null';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function encodeEntry(client: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
}
