import { chromium, type Page } from 'playwright-core';
import { ensureClient } from '../../server/cli/client-build.ts';
import { seeded } from '../../shared/base/prng.ts';
import { writeJson } from '../../shared/formats/write-json.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { startServerProcess } from '../support/server-process.ts';
import { sessionOf } from '../support/session-of.ts';
import { workshopBoard } from '../support/workshop-board.ts';
import { startEditor } from './main-thread/editor.ts';
import { createHands } from './main-thread/hands.ts';
import { networkFiles, openNetwork } from './main-thread/import.ts';
import { watchTasks } from './main-thread/tasks.ts';

/*
 * `npm run bench:main-thread`: how long a page keeps its main thread. First a workshop's board, while
 * the questions of the Analyse panel are asked one by one, two people edit from elsewhere and one in
 * the page itself; then networks of some 200 cards that are opened on a board (with BN_NETWORKS public
 * ones too). In a production build, from the moment the board stands; nothing is warmed up.
 * Ends with 1 when a task takes more than 50 ms of CPU. Time on the clock is printed beside it: on
 * a busy machine a thread waits for its turn. Words after the command choose rows by their names.
 */
const cards = 100;
/** For each question, in milliseconds. */
const watchedMs = 10_000;
const perSecond = 4;
const limitMs = 50;
const seed = 1;
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

await ensureClient();
const server = await startServerProcess();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
let longest = 0;
try {
  console.log(`${cards} cards, 3 people, ${watchedMs / 1000} s a question; seed ${seed}`);
  console.log(row('', 'tasks', 'over', 'longest CPU', 'on the clock', 'edits', 'answers'));
  await askWhileEditing();
  for (const file of networkFiles()) {
    if (!isWanted(file.name)) continue;
    const { links } = await server.createBoard({ template: 'blank' });
    const page = await open(links.edit);
    await measure(file.name, () => openNetwork(page, file));
    await page.context().close();
  }
  console.log(`longest task ${longest.toFixed(1)} ms of CPU, limit ${limitMs}`);
  if (longest > limitMs) process.exitCode = 1;
} finally {
  await browser.close();
  await server.destroy();
}

async function askWhileEditing(): Promise<void> {
  const { links } = await server.createBoard({ scenario: writeJson(workshopBoard(cards)) });
  const page = await open(links.edit);
  await page.keyboard.press('q');
  const questions = page.locator('[data-question]');
  await questions.first().waitFor();
  const people = await Promise.all(
    ['Ben', 'Cleo'].map(async (name, index) => {
      const session = await sessionOf(server.origin, links.edit, name);
      return startEditor(server, session, { seed: seed + index, perSecond });
    }),
  );
  const counts = async () => [
    people.reduce((sum, person) => sum + person.edits, 0),
    await page.evaluate<number>('counts.answers'),
  ];
  const act = createHands(page, seeded(seed));
  const names = await questions.evaluateAll((all) =>
    all.map((question) => question.getAttribute('data-question') ?? ''),
  );
  for (const name of names.filter(isWanted)) {
    const fold = page.locator(`[data-question="${name}"] h3 button`);
    await measure(
      name,
      async () => {
        const end = performance.now() + watchedMs;
        await fold.click();
        while (performance.now() < end) await act();
        await fold.click();
      },
      counts,
    );
  }
  for (const person of people) person.stop();
  await page.context().close();
}

async function open(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    localStorage.setItem('parley:name', '"Ada"');
    // The panel's worker is heard too, to know how often there was an answer to draw.
    const counts = { answers: 0 };
    Object.assign(window, { counts });
    window.Worker = class extends Worker {
      constructor(...from: ConstructorParameters<typeof Worker>) {
        super(...from);
        this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string }>) => {
          if (data.kind === 'result') counts.answers += 1;
        });
      }
    };
  });
  await page.goto(link);
  await page.getByText('Saved').waitFor();
  return page;
}

/** Prints what the page's tasks were like during `act`, and by how much the counts rose. */
async function measure(
  name: string,
  act: () => Promise<void>,
  counts: () => Promise<readonly number[]> = () => Promise.resolve([]),
): Promise<void> {
  const before = await counts();
  const finish = await watchTasks(browser);
  await act();
  const tasks = await finish();
  const risen = (await counts()).map((count, at) => count - (before[at] ?? 0));
  const worst = tasks.toSorted((a, b) => b.cpu - a.cpu);
  const over = worst.filter(({ cpu }) => cpu > limitMs);
  const cpu = worst[0]?.cpu ?? 0;
  const wall = Math.max(...tasks.map((task) => task.wall));
  longest = Math.max(longest, cpu);
  console.log(row(name, tasks.length, over.length, cpu.toFixed(1), wall.toFixed(1), ...risen));
  for (const task of over) console.log(`  ${task.cpu.toFixed(1)} ms: ${task.parts}`);
}

function row(name: string, ...figures: readonly (string | number)[]): string {
  return name.padEnd(14) + figures.map((figure) => `${figure}`.padStart(14)).join('');
}
