import type { Boards } from '../access/boards.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Config } from '../base/config.ts';
import type { Log } from '../base/log.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage } from '../storage/storage.ts';

/** What a request may use. */
export interface App {
  readonly config: Config;
  readonly log: Log;
  readonly storage: Storage;
  readonly boards: Boards;
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  /** The first is what links carry; known once the server listens. */
  readonly origins: readonly string[];
}
