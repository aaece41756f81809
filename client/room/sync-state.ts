import { never } from '../../shared/base/never.ts';

/**
 * Where this browser's edits are. Exactly three states, each true to the disk:
 * `saved` – all of them are on the server's disk; `device` – some wait here; `connecting` – none
 * wait, but there is no connection.
 */
export interface SyncState {
  readonly kind: 'saved' | 'device' | 'connecting';
  /** Edits that are not on the server's disk. */
  readonly waiting: number;
  /** Whether the waiting ones are written to this device's own storage. */
  readonly onDevice: boolean;
  /** Epoch ms since which there is no connection, or null. */
  readonly offlineSince: number | null;
  /** Edits are on no disk at all: the one state that is shown in red. */
  readonly atRisk: boolean;
  /** The server closed the connection for good, in words for people. */
  readonly ended: { readonly code: number; readonly words: string } | null;
}

export interface SyncFacts {
  readonly waiting: number;
  /** Connected, and both sides have told each other all they had. */
  readonly synced: boolean;
  readonly onDevice: boolean;
  /** This device's storage refused or lost a write. */
  readonly deviceFailed: boolean;
  readonly offlineSince: number | null;
  readonly ended: SyncState['ended'];
}

export const startingFacts: SyncFacts = {
  waiting: 0,
  synced: false,
  onDevice: true,
  deviceFailed: false,
  offlineSince: null,
  ended: null,
};

/** The one rule for the sync chip (product.md §2.2). */
export function syncStateOf(facts: SyncFacts): SyncState {
  const { waiting, synced, deviceFailed, offlineSince, ended } = facts;
  const onDevice = facts.onDevice && !deviceFailed;
  const kind = waiting > 0 ? 'device' : synced ? 'saved' : 'connecting';
  return {
    kind,
    waiting,
    onDevice,
    offlineSince,
    ended,
    atRisk: deviceFailed && kind === 'device' && !synced,
  };
}

/** The chip's words; `now` in epoch ms. */
export function syncWords(state: SyncState, now: number): string {
  const offline =
    state.offlineSince === null ? '' : ` (offline ${minutes(now - state.offlineSince)})`;
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'connecting':
      return 'Connecting';
    case 'device':
      if (state.atRisk) return `Not saved, ${state.waiting} waiting: keep this page open`;
      return `${state.onDevice ? 'Saved on this device, ' : ''}${state.waiting} waiting${offline}`;
    default:
      return never(state.kind);
  }
}

/** `m:ss` up to an hour, `h:mm:ss` beyond. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const tail = two(rest % 60);
  return hours > 0
    ? `${hours}:${two(Math.floor(rest / 60))}:${tail}`
    : `${Math.floor(rest / 60)}:${tail}`;
}
