import { advance } from '../../model/conditional.ts';
import { unusedId } from '../unused-id.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { escapeXml } from './xml-tree.ts';

/** Pixels of a card as GeNIe draws it. */
const size = { width: 120, height: 60 } as const;

interface Named {
  readonly id: string;
  /** As the file has them, with the order in which they stand there: a noisy-MAX has its absent state last. */
  readonly states: readonly { readonly id: string; readonly at: number }[];
  readonly variable: FileVariable;
}

/** The network for GeNIe: the own state fastest, then the last parent; a noisy-MAX stays one. */
export function writeXdsl({ title, variables }: NetworkFile): string {
  const taken = new Set<string>();
  const named = new Map(
    variables.map((variable): [string, Named] => {
      const used = new Set<string>();
      const states = variable.states.map((state, at) => ({ id: identifier(state, used), at }));
      const id = identifier(variable.name, taken);
      return [variable.name, { id, states: variable.max ? states.toReversed() : states, variable }];
    }),
  );
  const name = escapeXml(title === '' ? 'Parley' : title);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<smile version="1.0" id="${identifier(title, new Set())}" numsamples="10000" discsamples="10000">`,
    '\t<nodes>',
    ...inOrder(named).flatMap((entry) => nodeLines(entry, named)),
    '\t</nodes>',
    '\t<extensions>',
    `\t\t<genie version="1.0" app="Parley" name="${name}">`,
    ...[...named.values()].flatMap(drawing),
    '\t\t</genie>',
    '\t</extensions>',
    '</smile>',
    '',
  ].join('\n');
}

/** GeNIe's identifiers begin with a letter and hold letters, digits and underscores. */
function identifier(name: string, taken: Set<string>): string {
  const plain = name.replaceAll(/[^A-Za-z0-9_]+/g, '_');
  return unusedId(/^[A-Za-z]/.test(plain) ? plain : `n${plain}`, taken, 'n');
}

/** Causes before what they bring about: GeNIe reads a file from its beginning to its end. */
function inOrder(named: ReadonlyMap<string, Named>): readonly Named[] {
  const done = new Set<Named>();
  const waiting = [...named.values()].map((entry) => ({ entry, isOpen: false })).reverse();
  for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
    const { entry, isOpen } = top;
    if (isOpen) done.add(entry);
    if (done.has(entry)) continue;
    waiting.push({ entry, isOpen: true });
    for (const parent of entry.variable.parents) {
      const known = named.get(parent);
      if (known && !done.has(known)) waiting.push({ entry: known, isOpen: false });
    }
  }
  return [...done];
}

function nodeLines(entry: Named, named: ReadonlyMap<string, Named>): string[] {
  const { id, states, variable } = entry;
  const parents = variable.parents.flatMap((parent) => named.get(parent) ?? []);
  const kind = variable.max ? 'noisymax' : 'cpt';
  return [
    `\t\t<${kind} id="${id}">`,
    ...states.map((state) => `\t\t\t<state id="${state.id}" />`),
    ...(parents.length === 0
      ? []
      : [`\t\t\t<parents>${parents.map((parent) => parent.id).join(' ')}</parents>`]),
    ...(variable.max ? maxLines(variable.max, parents) : tableLines(entry, parents)),
    `\t\t</${kind}>`,
  ];
}

function maxLines(
  { leak, effects }: NonNullable<FileVariable['max']>,
  parents: readonly Named[],
): string[] {
  const column = (levels: readonly number[]) => {
    const rest = levels.reduce((left, share) => left - share, 1);
    return [...levels.toReversed(), Math.max(0, rest)];
  };
  const orders = effects.map((rows) => {
    const sums = rows.map((row, at) => ({ at, sum: row.reduce((sum, share) => sum + share, 0) }));
    return sums.sort((a, b) => b.sum - a.sum || b.at - a.at).map(({ at }) => at);
  });
  const strengths = orders.flatMap((order, parent) =>
    order.map((at) => parents[parent]?.states.findIndex((state) => state.at === at) ?? 0),
  );
  const columns = orders.flatMap((order, parent) =>
    order.flatMap((at) => column(effects[parent]?.[at] ?? [])),
  );
  return [
    `\t\t\t<strengths>${strengths.join(' ')}</strengths>`,
    `\t\t\t<parameters>${[...columns, ...column(leak)].join(' ')}</parameters>`,
  ];
}

/** Cells in the order of the file's states, where some parents have theirs turned round. */
function tableLines({ states, variable }: Named, parents: readonly Named[]): string[] {
  const cards = parents.map((parent) => parent.states.length);
  const configuration = cards.map(() => 0);
  const rows = variable.values.length / states.length;
  const cells: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const from = parents.reduce(
      (at, parent, place) =>
        at * parent.states.length + (parent.states[configuration[place] ?? 0]?.at ?? 0),
      0,
    );
    for (const { at } of states) cells.push(variable.values[from * states.length + at] ?? 0);
    advance(configuration, cards);
  }
  return [`\t\t\t<probabilities>${cells.join(' ')}</probabilities>`];
}

function drawing({ id, variable: { label, name, pos } }: Named): string[] {
  return [
    `\t\t\t<node id="${id}">`,
    `\t\t\t\t<name>${escapeXml(label ?? name)}</name>`,
    '\t\t\t\t<interior color="e5f6f7" />',
    '\t\t\t\t<outline color="000080" />',
    '\t\t\t\t<font color="000000" name="Arial" size="8" />',
    ...(pos
      ? [
          `\t\t\t\t<position>${[pos.x, pos.y, pos.x + size.width, pos.y + size.height].map(Math.round).join(' ')}</position>`,
        ]
      : []),
    '\t\t\t</node>',
  ];
}
