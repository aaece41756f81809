import { must } from '../../shared/base/must.ts';
import { createBoard, openSession } from '../access/api.ts';
import { secretOf } from '../access/board-link.ts';
import { keepName } from '../access/own-name.ts';
import { rememberRoom } from '../access/recent-rooms.ts';
import { keepSession } from '../access/session-store.ts';
import type { StartChoice } from '../screens/StartSheet.tsx';

/** What a board begins with: a template, or a scenario as own JSON. */
interface BoardChoice extends Omit<StartChoice, 'template'> {
  readonly template?: string;
  readonly scenario?: Record<string, unknown>;
}

/**
 * Makes a board and enters it as its facilitator; the links stay on this device, for the share
 * dialog. Answers the board's id. @throws {ApiError}
 */
export async function startBoard(choice: BoardChoice): Promise<string> {
  const { template, scenario, title, name, serverKey } = choice;
  const content = scenario === undefined ? { template } : { scenario };
  const { board, links, code } = await createBoard({ ...content, title }, serverKey);
  rememberRoom({ board, title, role: 'facilitate', links: { ...links }, code });
  keepName(name);
  const key = must(secretOf(new URL(links.facilitate).hash), 'the secret of the facilitate link');
  keepSession(await openSession(board, { key, name: name.trim() }));
  return board;
}
