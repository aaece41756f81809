import { writeJson } from '../../../shared/formats/write-json.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { boardPath } from '../../access/board-link.ts';
import { keptName } from '../../access/own-name.ts';
import { go } from '../route.ts';
import { startBoard } from '../start-board.ts';

/** Makes a board of the scenario and goes there. @throws {ApiError} */
export async function openAsBoard(
  scenario: Scenario,
  title: string,
  serverKey?: string,
): Promise<void> {
  const board = await startBoard({
    scenario: writeJson(scenario),
    title,
    name: keptName() ?? 'Facilitator',
    ...(serverKey === undefined ? {} : { serverKey }),
  });
  go(boardPath(board));
}
