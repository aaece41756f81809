/** Indices of the variables such that every parent stands before its children; fewer than all when they form a cycle. */
export function parentsFirst(
  variables: readonly { readonly parents: readonly number[] }[],
): readonly number[] {
  const count = variables.length;
  const waiting = new Int32Array(count);
  // The children of a variable, one after another: the first one by parent, the next one by edge.
  const first = new Int32Array(count).fill(-1);
  const next: number[] = [];
  const child: number[] = [];
  // Backwards, so that the lists run forwards.
  for (let index = count - 1; index >= 0; index -= 1) {
    const parents = (variables[index] as (typeof variables)[number]).parents;
    waiting[index] = parents.length;
    for (let at = parents.length - 1; at >= 0; at -= 1) {
      const parent = parents[at] as number;
      next.push(first[parent] as number);
      child.push(index);
      first[parent] = child.length - 1;
    }
  }
  const ready: number[] = [];
  for (let index = 0; index < count; index += 1) if (waiting[index] === 0) ready.push(index);
  for (let done = 0; done < ready.length; done += 1) {
    for (
      let edge = first[ready[done] as number] as number;
      edge >= 0;
      edge = next[edge] as number
    ) {
      const index = child[edge] as number;
      waiting[index] = (waiting[index] as number) - 1;
      if (waiting[index] === 0) ready.push(index);
    }
  }
  return ready;
}
