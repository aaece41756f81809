import { expect, test } from 'vitest';
import { GroupCommit } from '../../../server/storage/group-commit.ts';

/** A disk that commits when it is told to. */
function slowDisk() {
  const batches: { readonly items: readonly number[]; readonly done: () => void }[] = [];
  const commits = new GroupCommit<number, number>(
    (items) =>
      new Promise((resolve) => {
        batches.push({
          items,
          done: () => {
            resolve(items.map((item) => item * 10));
          },
        });
      }),
  );
  return { batches, commits };
}

test('[S8] while one commit runs the next batch gathers', async () => {
  const { batches, commits } = slowDisk();
  const first = commits.add(1);
  await Promise.resolve();
  const others = [commits.add(2), commits.add(3), commits.add(4)];
  expect(batches.map(({ items }) => items)).toEqual([[1]]);
  batches[0]?.done();
  expect(await first).toBe(10);
  await Promise.resolve();
  expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
  batches[1]?.done();
  expect(await Promise.all(others)).toEqual([20, 30, 40]);
});

test('[S8] flushed waits for what is under way and for what has gathered', async () => {
  const { batches, commits } = slowDisk();
  const results = [commits.add(1)];
  await Promise.resolve();
  results.push(commits.add(2));
  let flushed = false;
  const flushing = commits.flushed().then(() => {
    flushed = true;
    return flushed;
  });
  batches[0]?.done();
  await results[0];
  expect(flushed).toBe(false);
  batches[1]?.done();
  expect(await flushing).toBe(true);
});

test('[S8] the age of the queue is that of its oldest item, also while it is being committed', async () => {
  const { batches, commits } = slowDisk();
  expect(commits.ageMs()).toBe(0);
  const added = commits.add(1);
  const later = performance.now() + 6000;
  expect(commits.ageMs(later)).toBeGreaterThan(5900);
  await Promise.resolve();
  expect(commits.ageMs(later)).toBeGreaterThan(5900);
  batches[0]?.done();
  await added;
  await Promise.resolve();
  expect(commits.ageMs(later)).toBe(0);
});

test('[S8] a failed commit fails its items and the next batch goes on', async () => {
  let calls = 0;
  const commits = new GroupCommit<number, number>((items) => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('disk')) : Promise.resolve(items);
  });
  const first = commits.add(1);
  await expect(first).rejects.toThrow('disk');
  expect(await commits.add(2)).toBe(2);
});
