import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { must } from '../../../shared/base/must.ts';
import { formatNamed } from '../../../shared/formats/formats.ts';
import { workshopBoard } from '../../support/workshop-board.ts';

export interface NetworkFile {
  readonly name: string;
  readonly text: string;
}

/** Two public networks of about 200 cards, where BN_NETWORKS names a folder that has them. */
const published = ['andes', 'munin1'];

/** Networks to open: one of 200 cards that is made here, and the public ones. */
export function networkFiles(): readonly NetworkFile[] {
  const made = must(formatNamed('bif')?.write)(workshopBoard(200));
  const folder = process.env['BN_NETWORKS'] ?? '';
  const paths = published.map((name) => ({ name, path: join(folder, `${name}.bif.gz`) }));
  const found = paths.filter(({ path }) => folder !== '' && existsSync(path));
  return [
    { name: 'made', text: made.text },
    ...found.map(({ name, path }) => ({ name, text: gunzipSync(readFileSync(path)).toString() })),
  ];
}

/** Drops the file on the canvas, puts it on the board, looks at all of it and at a part, and takes it back. */
export async function openNetwork(page: Page, { name, text }: NetworkFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      return data;
    },
    [`${name}.bif`, text] as const,
  );
  const event = { dataTransfer: transfer, clientX: 700, clientY: 400 };
  await page.dispatchEvent('[data-canvas]', 'dragover', event);
  await page.dispatchEvent('[data-canvas]', 'drop', event);
  const sheet = page.getByRole('dialog', { name: 'Open a file' });
  await sheet.getByRole('button', { name: 'Into this board' }).click();
  await sheet.waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByRole('button', { name: 'Show everything' }).click();
  const { x, y, width, height } = must(await page.locator('#canvas').boundingBox());
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down('Control');
  for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, -40);
  await page.keyboard.up('Control');
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(40, 20 * Math.cos(step / 8));
  await page.keyboard.press('Control+z');
  await page.getByText('Saved').waitFor({ timeout: 30_000 });
}
