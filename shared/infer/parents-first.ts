/** Indices of the variables such that every parent stands before its children; fewer than all when they form a cycle. */
export function parentsFirst(
  variables: readonly { readonly parents: readonly number[] }[],
): readonly number[] {
  const waiting = variables.map(({ parents }) => parents.length);
  const children: number[][] = variables.map(() => []);
  for (const [index, { parents }] of variables.entries()) {
    for (const parent of parents) children[parent]?.push(index);
  }
  const ready = variables.flatMap((_, index) => (waiting[index] === 0 ? [index] : []));
  for (const index of ready) {
    for (const child of children[index] ?? []) {
      const left = (waiting[child] ?? 0) - 1;
      waiting[child] = left;
      if (left === 0) ready.push(child);
    }
  }
  return ready;
}
