/** Two tables taken together: indices of the given scopes, or `scopes.length + i` for what pair `i` made. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** The variables of both, as bits. */
  readonly scope: number;
}

interface Open {
  readonly index: number;
  readonly scope: number;
}

/** Above this many different scopes the smallest are taken together without looking for the best pair. */
const compared = 12;

/**
 * Takes tables together two by two, each time the two whose union is smallest, so that most of the work
 * of a clique with many factors and neighbours is done on small tables (Shenoy 1997, binary join trees).
 * @param scopes Sets of variables as bits. @param cellsOf Cells of a table over such a set.
 */
export function pairUp(scopes: readonly number[], cellsOf: (scope: number) => number): Pair[] {
  const pairs: Pair[] = [];
  if (scopes.length < 2) return pairs;
  const take = (a: Open, b: Open): Open => {
    const scope = a.scope | b.scope;
    pairs.push({ left: a.index, right: b.index, scope });
    return { index: scopes.length + pairs.length - 1, scope };
  };
  let open: Open[] = [];
  let all = 0;
  for (let index = 0; index < scopes.length; index += 1) {
    const item = { index, scope: scopes[index] as number };
    all |= item.scope;
    let same = 0;
    while (same < open.length && (open[same] as Open).scope !== item.scope) same += 1;
    open[same] = same < open.length ? take(open[same] as Open, item) : item;
  }
  if (open.length > compared) {
    open.sort((a, b) => cellsOf(a.scope) - cellsOf(b.scope) || a.index - b.index);
    const rest = open.splice(open.length - compared + 1);
    open = [open.reduce(take), ...rest];
  }
  while (open.length > 1) {
    // Where one table knows all variables, every pair makes one as large: it takes in the others.
    const widest = open.find(({ scope }) => scope === all);
    if (widest) {
      open.filter((item) => item !== widest).reduce(take, widest);
      return pairs;
    }
    let least = Infinity;
    let first = 0;
    let second = 1;
    for (let a = 0; a < open.length; a += 1) {
      for (let b = a + 1; b < open.length; b += 1) {
        const cells = cellsOf((open[a] as Open).scope | (open[b] as Open).scope);
        if (cells >= least) continue;
        least = cells;
        first = a;
        second = b;
      }
    }
    const joined = take(open[first] as Open, open[second] as Open);
    open.splice(second, 1);
    open[first] = joined;
  }
  return pairs;
}
