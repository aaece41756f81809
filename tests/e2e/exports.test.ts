import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convertCommand } from '../../server/cli/convert.ts';
import { formats } from '../../shared/formats/formats.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { keyOf } from '../support/new-server.ts';
import { runCli, tempFile } from '../support/run-cli.ts';
import { setStage } from '../support/stage.ts';

const stage = setStage();

test('[F36] a board leaves by the menu, by HTTP and by the command line as the same bytes', async () => {
  const made = await stage.server.createBoard({ template: 'iran-mediation' });
  const path = `/api/boards/${made.board}`;
  const session = await fetch(`${stage.server.origin}${path}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: keyOf(made.links.view), name: 'Ana' }),
  });
  const { token } = (await session.json()) as SessionAnswer;
  const byHttp = async (format: string): Promise<Buffer> => {
    const answer = await fetch(`${stage.server.origin}${path}/scenario?format=${format}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([format, answer.status]).toEqual([format, 200]);
    return Buffer.from(await answer.arrayBuffer());
  };
  const board = await tempFile('board.json', (await byHttp('json')).toString());
  const opened = await openBoard(stage.browser, made.links.view, 'Ana');
  const { page } = opened;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('save the board');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Save the board as a file' });
  const written = formats.filter(({ write }) => write !== undefined);
  await expect.poll(() => sheet.getByRole('radio').count(), patience).toBe(written.length);
  for (const { id, label, purpose, endings } of written) {
    const wanted = (await byHttp(id)).toString();
    expect(wanted.length, id).toBeGreaterThan(100);
    await sheet.getByRole('radio', { name: `${label}: ${purpose}`, exact: true }).check();
    const saving = page.waitForEvent('download');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    const download = await saving;
    expect(download.suggestedFilename().endsWith(endings[0] ?? '?'), id).toBe(true);
    expect((await readFile(await download.path())).toString(), `${id} by the menu`).toBe(wanted);
    const out = await tempFile(`board${endings[0] ?? ''}`);
    expect((await runCli(convertCommand, board, out)).code, id).toBe(0);
    expect((await readFile(out)).toString(), `${id} by the command line`).toBe(wanted);
  }
  expect(opened.faults).toEqual([]);
  await opened.close();
});
