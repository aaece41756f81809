import { expect, test } from 'vitest';
import { finePercent, points } from '../../client/charts/fine-percent.ts';
import { iranBranch } from '../support/iran-branch.ts';
import { openBoard, patience } from '../support/open-board.ts';
import { setStage } from '../support/stage.ts';
import results from '../oracle/iran.results.json' with { type: 'json' };
import template from '../oracle/iran.template.json' with { type: 'json' };

const stage = setStage();
const percent = (value: string) => finePercent(Number(value));

test('[Y45] a branch beside the file that it came from: each edit’s share as published', async () => {
  const made = await stage.server.createBoard({ scenario: iranBranch() });
  const other = await openBoard(stage.browser, made.links.edit, 'Ben');
  await other.page.keyboard.press('q');
  await other.page.getByLabel('How likely is').selectOption('agreement');
  const question = other.page.locator('[data-question="changes"]');
  await question.locator('h3 button').click();
  await question.locator('[data-same]').waitFor(patience);
  await question.locator('input[type="file"]').setInputFiles({
    name: 'before.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(template)),
  });
  await question.locator('[data-before]').waitFor(patience);
  const { B, shapley_of_edits: shares, tvd } = results.branch_compare;
  expect(await question.locator('[data-before]').innerText()).toContain(`is ${percent(B.V)}`);
  const marks = await question
    .locator('[data-mark]')
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  const editOf = (id: string) => marks.find((_, at) => keys[at] === id);
  const keys = await question
    .locator('[data-mark]')
    .evaluateAll((all) => all.map((mark) => mark.dataset['mark']));
  expect(editOf('nodes us_posture')).toContain(`${points(Number(shares.V.posture))} points`);
  expect(editOf('links l09')).toContain(`${points(Number(shares.V.distrust))} points`);
  expect(editOf('links l16')).toContain(`${points(Number(shares.V.relief))} points`);
  expect(editOf('evidence e2')).toContain(`${points(Number(shares.V.report))} points`);
  expect(editOf('us_relief')).toContain(percent(tvd.us_relief));

  // Remembered, and changed back by an own number: the moment is there after a reload.
  await question.getByRole('button', { name: 'Remember this moment' }).click();
  await question.locator('[data-same]').waitFor(patience);
  await other.page.reload();
  await other.page.locator('[data-thing] [data-strip]').first().waitFor();
  await other.page.keyboard.press('q');
  await question.locator('h3 button').click();
  await expect
    .poll(() => question.locator('option').allInnerTexts(), patience)
    .toContainEqual(expect.stringMatching(/^the moment remembered at/));
  expect(other.faults).toEqual([]);
  await other.close();
});
