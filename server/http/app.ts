import type { Boards } from '../access/boards.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Config } from '../base/config.ts';
import type { Log } from '../base/log.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage } from '../storage/storage.ts';
import type { Administration } from './administration.ts';

/** What a request may use. */
export interface App {
  readonly config: Config;
  readonly log: Log;
  readonly storage: Storage;
  readonly boards: Boards;
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  readonly administrator: Administration;
  /** Who carries it owns the data folder. */
  readonly administrationKey: string;
  /** The first is what links carry; known once the server listens. */
  readonly origins: readonly string[];
}
