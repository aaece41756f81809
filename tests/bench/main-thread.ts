import { chromium, type Page } from 'playwright-core';
import { ensureClient } from '../../server/cli/client-build.ts';
import { seeded } from '../../shared/base/prng.ts';
import { writeJson } from '../../shared/formats/write-json.ts';
import { boardShows } from '../support/board-page.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { startServerProcess } from '../support/server-process.ts';
import { sessionOf } from '../support/session-of.ts';
import { workshopBoard } from '../support/workshop-board.ts';
import { startEditor } from './main-thread/editor.ts';
import { createHands } from './main-thread/hands.ts';
import { watchTasks, type Task } from './main-thread/tasks.ts';

/*
 * `npm run bench:main-thread`: how long the page of a workshop's board keeps its main thread, while
 * the questions of the Analyse panel are asked one by one, two people edit from elsewhere and one in
 * the page itself. In a production build, from the moment the board stands; nothing is warmed up.
 * Ends with 1 when a task takes more than 50 ms of CPU. Time on the clock is printed beside it: on
 * a busy machine a thread waits for its turn. Words after the command choose questions by id.
 */
const cards = 100;
/** For each question, in milliseconds. */
const watchedMs = 10_000;
const perSecond = 4;
const limitMs = 50;
const seed = 1;

await ensureClient();
const server = await startServerProcess();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const { links } = await server.createBoard({ scenario: writeJson(workshopBoard(cards)) });
  const page = await open(links.edit);
  const people = await Promise.all(
    ['Ben', 'Cleo'].map(async (name, index) =>
      startEditor(server, await sessionOf(server.origin, links.edit, name), {
        seed: seed + index,
        perSecond,
      }),
    ),
  );
  const act = createHands(page, seeded(seed));
  const wanted = process.argv.slice(2);
  const asked = (await questionsOf(page)).filter(
    (id) => wanted.length === 0 || wanted.includes(id),
  );
  console.log(`${cards} cards, 3 people, ${watchedMs / 1000} s a question; seed ${seed}`);
  console.log(row('question', 'tasks', 'over', 'longest CPU', 'on the clock', 'edits'));
  let longest = 0;
  for (const question of asked) {
    const edits = () => people.reduce((sum, person) => sum + person.edits, 0);
    const before = edits();
    const tasks = await watched(page, question, act);
    const worst = tasks.toSorted((a, b) => b.cpu - a.cpu);
    const over = worst.filter(({ cpu }) => cpu > limitMs);
    const wall = Math.max(...tasks.map((task) => task.wall));
    const cpu = worst[0]?.cpu ?? 0;
    longest = Math.max(longest, cpu);
    console.log(
      row(question, tasks.length, over.length, cpu.toFixed(1), wall.toFixed(1), edits() - before),
    );
    for (const task of over) console.log(`  ${task.cpu.toFixed(1)} ms: ${task.parts}`);
  }
  for (const person of people) person.stop();
  console.log(`longest task ${longest.toFixed(1)} ms of CPU, limit ${limitMs}`);
  if (longest > limitMs) process.exitCode = 1;
} finally {
  await browser.close();
  await server.destroy();
}

/** The board, with the questions about it open and none asked. */
async function open(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    localStorage.setItem('parley:name', '"Ada"');
  });
  await page.goto(link);
  await boardShows(page);
  await page.keyboard.press('q');
  await page.locator('[data-question]').first().waitFor();
  return page;
}

function questionsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((question) => question.getAttribute('data-question') ?? ''));
}

/** The tasks while a question is open, from the click that asks it to the one that folds it. */
async function watched(
  page: Page,
  question: string,
  act: () => Promise<void>,
): Promise<readonly Task[]> {
  const fold = page.locator(`[data-question="${question}"] h3 button`);
  const finish = await watchTasks(browser);
  const end = performance.now() + watchedMs;
  await fold.click();
  while (performance.now() < end) await act();
  if (process.env.SHOT) await page.screenshot({ path: `/tmp/lead/eng/shot-${question}.png` });
  await fold.click();
  return await finish();
}

function row(question: string, ...figures: readonly (string | number)[]): string {
  return question.padEnd(14) + figures.map((figure) => `${figure}`.padStart(14)).join('');
}
