import { scales } from '../../document/read-values.ts';
import { parseParam } from '../../model/param-id.ts';
import type { Link, Node, Num } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { given } from '../reading.ts';
import { isId } from '../../base/ids.ts';
import { numberOf } from './csv-text.ts';
import type { Entry } from './tables.ts';

type Nums = Map<string, Num>;
type Rows = Map<string, Nums>;

/** What is collected of one record, put into it once: a table has thousands of cells. */
interface Collected {
  readonly plain: Rows;
  readonly rows: Map<string, Rows>;
  single?: Num;
}

/** The cards and links with the numbers of a file in them. @throws {FormatError} with the line. */
export function withNumbers(
  entries: readonly Entry[],
  nodes: ReadonlyMap<string, Node>,
  links: ReadonlyMap<string, Link>,
): { readonly nodes: Map<string, Node>; readonly links: Map<string, Link> } {
  const collected = new Map<string, Collected>();
  for (const entry of entries) collect(entry, collected, nodes, links);
  const withOf = <R>(
    records: ReadonlyMap<string, R>,
    group: string,
    change: (record: R, of: Collected) => R,
  ) =>
    new Map(
      [...records].map(([id, record]) => {
        const own = collected.get(`${group} ${id}`);
        return [id, own ? change(record, own) : record];
      }),
    );
  return { nodes: withOf(nodes, 'node', nodeWith), links: withOf(links, 'link', linkWith) };
}

function collect(
  { cells, place }: Entry,
  collected: Map<string, Collected>,
  nodes: ReadonlyMap<string, Node>,
  links: ReadonlyMap<string, Link>,
): void {
  const name = cells.get('number') ?? '';
  const param = parseParam(name);
  const isThere = param && ('node' in param ? nodes.has(param.node) : links.has(param.link));
  if (!param || !isThere) {
    throw new FormatError('badShape', `there is no number “${name.slice(0, 80)}”`, place);
  }
  const num = numOf(cells, place);
  const key = 'node' in param ? `node ${param.node}` : `link ${param.link}`;
  const own = entryIn(collected, key, (): Collected => ({ plain: new Map(), rows: new Map() }));
  const put = (group: string, state: string) =>
    entryIn(own.plain, group, (): Nums => new Map()).set(state, num);
  const putRow = (group: string, row: string, state: string) =>
    entryIn(
      entryIn(own.rows, group, (): Rows => new Map()),
      row,
      (): Nums => new Map(),
    ).set(state, num);
  if (param.of === 'leak' || param.of === 'base') put(param.of, param.state);
  else if (param.of === 'block') put('block', param.parentState);
  else if (param.of === 'cell') putRow('table', param.row, param.state);
  else if (param.of === 'effect' || param.of === 'score')
    putRow(param.of, param.parentState, param.childState);
  else own.single = num;
}

function numOf(cells: Entry['cells'], place: string): Num {
  const number = (column: string) => {
    const cell = cells.get(column);
    const value = cell === undefined ? undefined : numberOf(cell);
    if (cell === undefined || value !== undefined) return value;
    throw new FormatError('badNumber', `“${cell.slice(0, 80)}” is no number`, place);
  };
  const v = number('value');
  if (v === undefined) throw new FormatError('badNumber', 'the value is missing', place);
  const by = cells.get('by');
  const [lowest, highest, best, sure] = ['lowest', 'highest', 'best', 'sure'].map(number);
  return {
    v,
    ...given('lo', number('low')),
    ...given('hi', number('high')),
    ...given('word', cells.get('word')?.slice(0, 200)),
    ...given(
      'scale',
      scales.find((scale) => scale === cells.get('scale')),
    ),
    ...given('total', number('total')),
    ...(lowest === undefined || highest === undefined || best === undefined || sure === undefined
      ? {}
      : { four: { lowest, highest, best, confidence: sure } }),
    ...(cells.get('flag') === 'assumed' ? { assumed: true as const } : {}),
    ...(cells.get('flag') === 'open' ? { open: true as const } : {}),
    ...(isId(by) ? { by } : {}),
    ...given('at', cells.get('at')?.slice(0, 40)),
  };
}

function nodeWith(node: Node, { plain, rows, single }: Collected): Node {
  const table = rows.get('table');
  return {
    ...node,
    leak: { ...node.leak, ...plainOf(plain.get('leak')) },
    base: { ...node.base, ...plainOf(plain.get('base')) },
    ...(table ? { table: nested(table) } : {}),
    ...given('gut', single),
  };
}

function linkWith(link: Link, { plain, rows, single }: Collected): Link {
  const scores = nested(rows.get('score'));
  return {
    ...link,
    effects: nested(rows.get('effect')),
    blocks: plainOf(plain.get('block')),
    scores: Object.fromEntries(
      Object.entries(scores).map(([state, row]) => [
        state,
        Object.fromEntries(Object.entries(row).map(([child, { v }]) => [child, v])),
      ]),
    ),
    ...given('necessity', single),
  };
}

function plainOf(nums: Nums | undefined): Record<string, Num> {
  return Object.fromEntries(nums ?? []);
}

function nested(rows: Rows | undefined): Record<string, Record<string, Num>> {
  return Object.fromEntries([...(rows ?? [])].map(([key, nums]) => [key, plainOf(nums)]));
}

function entryIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
