import { limits } from '../../base/limits.ts';
import { advance } from '../../model/conditional.ts';
import { emptyScenario } from '../../model/empty-scenario.ts';
import { kindDefaults } from '../../model/defaults.ts';
import { printRowKey } from '../../model/row-key.ts';
import type { Link, Node, Num, Row, RowKey, Scenario, State } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { placeNodes } from '../place-nodes.ts';
import { freshIds } from './fresh-ids.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';

/** Rows that a card can hold; a larger table could not be shown, nor kept in a shared document. */
const mostRows = 4096;

/** A network as a board: each variable an event, or a move where it is a decision, with its full table. */
export function toScenario(file: NetworkFile): {
  readonly scenario: Scenario;
  readonly losses: readonly string[];
} {
  const losses = [...file.losses];
  const ids = freshIds(file.variables.map(({ name }) => name));
  const byName = new Map(file.variables.map((variable) => [variable.name, variable]));
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const variable of file.variables) {
    if (variable.states.length > limits.statesOfFile) {
      throw new FormatError(
        'tooBig',
        `it has ${variable.states.length} states; a card has at most ${limits.statesOfFile}`,
        variable.name,
      );
    }
    const node = nodeOf(variable, ids, byName);
    nodes.set(node.id, node);
    for (const [at, parent] of variable.parents.entries()) {
      const link = linkOf(ids.get(parent) ?? '', node.id, links.size + 1);
      const effects = effectsOf(variable, at, node, byName.get(parent)?.states ?? []);
      links.set(link.id, { ...link, effects });
    }
    for (const known of variable.informedBy ?? []) {
      if (known === variable.name) continue;
      const link = linkOf(ids.get(known) ?? '', node.id, links.size + 1);
      links.set(link.id, { ...link, kind: 'informs' });
    }
  }
  const unplaced = file.variables.filter(({ pos }) => pos === undefined);
  if (unplaced.length > 0) {
    const names = unplaced.length < nodes.size ? unplaced : file.variables;
    placeNodes(
      nodes,
      names.map(({ name }) => ids.get(name) ?? ''),
      links,
      new Map(),
    );
  }
  const changed = file.variables.filter(({ name }) => ids.get(name) !== name);
  if (changed.length > 0) {
    losses.push(`${changed.length} names hold characters that an id cannot; they stay as titles.`);
  }
  const meta = { ...emptyScenario.meta, title: file.title.slice(0, limits.titleLength) };
  return { scenario: { ...emptyScenario, meta, nodes, links }, losses };
}

/** What the states of one parent bring about, where the file has a noisy-MAX. */
function effectsOf(
  { max }: FileVariable,
  parent: number,
  { states }: Node,
  parentStates: readonly string[],
): Link['effects'] {
  const ids = [...freshIds(parentStates).values()];
  const rows = (max?.effects[parent] ?? []).map((row, at): [string, Row] => [
    ids[at] ?? '',
    levelsOf(states, row),
  ]);
  return Object.fromEntries(rows.filter(([, row]) => Object.values(row).some(({ v }) => v > 0)));
}

function levelsOf(states: readonly State[], shares: readonly number[]): Row {
  return Object.fromEntries(
    states.slice(1).map((state, level): [string, Num] => [state.id, { v: shares[level] ?? 0 }]),
  );
}

function nodeOf(
  { name, label, states, stateLabels, parents, values, pos, decision, max }: FileVariable,
  ids: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, FileVariable>,
): Node {
  const kind = decision ? 'move' : 'event';
  const stateIds = [...freshIds(states).values()];
  const parentStates = parents.map((parent) => [
    ...freshIds(byName.get(parent)?.states ?? []).values(),
  ]);
  const cards = parentStates.map((list) => list.length);
  const rows = values.length / states.length;
  if (rows > mostRows) {
    throw new FormatError(
      'tooBig',
      `its table has ${rows} rows; a card has at most ${mostRows}`,
      name,
    );
  }
  const table: Record<RowKey, Row> = {};
  const configuration = cards.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    const key = printRowKey(
      new Map(
        parents.map((parent, at) => [
          ids.get(parent) ?? '',
          parentStates[at]?.[configuration[at] ?? 0] ?? '',
        ]),
      ),
    );
    table[key] = Object.fromEntries(
      stateIds.map((id, at): [string, Num] => [id, { v: values[row * states.length + at] ?? 0 }]),
    );
    advance(configuration, cards);
  }
  const cardStates = states.map((state, at): State => {
    const own = (stateLabels?.[at] || state).slice(0, limits.titleLength);
    return { id: stateIds[at] ?? '', label: own, phrase: '' };
  });
  return {
    id: ids.get(name) ?? '',
    kind,
    label: (label ?? name).slice(0, limits.titleLength),
    pos: pos ?? { x: 0, y: 0 },
    states: cardStates,
    ordered: max ? true : kindDefaults(kind).ordered,
    gate: { type: max ? (states.length > 2 ? 'max' : 'or') : 'table' },
    leak: max ? levelsOf(cardStates, max.leak) : {},
    table,
    base: {},
    policy: { mode: 'estimate' },
  };
}

function linkOf(from: string, to: string, lamport: number): Link {
  return {
    id: `k${lamport}`,
    from,
    to,
    kind: 'promotes',
    lag: 0,
    lamport,
    effects: {},
    blocks: {},
    okStates: [],
    scores: {},
  };
}
