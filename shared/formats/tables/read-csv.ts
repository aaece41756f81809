import { limits } from '../../base/limits.ts';
import { emptyScenario } from '../../model/empty-scenario.ts';
import type { Note } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { naming } from '../named-text.ts';
import type { NamedText } from '../named-text.ts';
import { nobody } from '../people.ts';
import { placeNodes } from '../place-nodes.ts';
import type { JsonRead } from '../read-json.ts';
import { Cards } from './read-cards.ts';
import { readLinks } from './read-links.ts';
import { withNumbers } from './read-numbers.ts';
import { readTables } from './tables.ts';
import type { Table } from './tables.ts';

/** Columns that are understood. */
const known: Readonly<Record<Table['kind'], string>> = {
  cards:
    'label type id actor phase states,state ids,clauses ordered gate x y resolution description',
  links: 'from to type direction id,from id,to id,lag satisfied by,label description',
  numbers: 'number value low high word scale total flag by at lowest highest best sure',
  results: '',
};

type CsvRead = JsonRead & { readonly isUnplaced: boolean };

/**
 * Reads cards, links and numbers from comma-separated tables, or some of them. Kumu's tables of
 * elements and connections are read too, their descriptions as notes; cards that only links name are
 * events.
 * @throws {FormatError} with the line.
 */
export function readCsv(text: string): CsvRead {
  return boardOf(readTables(text));
}

/**
 * The same of one board's tables in several files, in any order.
 * @throws {FormatError} with file and line.
 */
export function readCsvFiles(files: readonly NamedText[]): CsvRead {
  const tables = files.map(({ name, text }) => naming(name, () => readTables(text, name)));
  return boardOf(tables.flat());
}

function boardOf(tables: readonly Table[]): CsvRead {
  const of = (kind: Table['kind']) =>
    tables.flatMap((table) => (table.kind === kind ? table.entries : []));
  const losses = new Set<string>();
  const cards = new Cards(losses);
  for (const entry of of('cards')) cards.add(entry);
  const links = readLinks(of('links'), cards, losses);
  if (cards.nodes.size === 0) throw new FormatError('badShape', 'there are no cards');
  if (Math.max(cards.nodes.size, links.size) > limits.records) {
    throw new FormatError('tooBig', `more than ${limits.records} cards or links`);
  }
  const { nodes, links: numbered } = withNumbers(of('numbers'), cards.nodes, links);
  for (const loss of lossesOf(tables)) losses.add(loss);
  const isUnplaced = cards.placed.size === 0;
  const unplaced = [...nodes.keys()].filter((id) => !cards.placed.has(id));
  placeNodes(nodes, unplaced, numbered, new Map());
  return {
    scenario: {
      ...emptyScenario,
      actors: cards.actors.records,
      phases: cards.phases.records,
      nodes,
      links: numbered,
      notes: notesOf(cards.descriptions),
    },
    losses: [...losses],
    people: nobody,
    isUnplaced,
  };
}

/** Descriptions as notes on what they describe. */
function notesOf(descriptions: ReadonlyMap<string, string>): ReadonlyMap<string, Note> {
  return new Map(
    [...descriptions].map(([owner, text], at): [string, Note] => {
      const id = `d${at + 1}`;
      return [id, { id, text, on: [owner] }];
    }),
  );
}

function lossesOf(tables: readonly Table[]): string[] {
  return tables.flatMap(({ kind, columns, entries }) => {
    if (kind === 'results') return ['Results are left out: the board works them out anew.'];
    const names = new Set(known[kind].split(/[ ,]/));
    const used = new Set(entries.flatMap(({ cells }) => [...cells.keys()]));
    return columns
      .filter((column) => {
        const name = column.trim().toLowerCase();
        return used.has(name) && !name.split(' ').every((word) => names.has(word));
      })
      .map((column) => `The column “${column.trim().slice(0, 80)}” is left out.`);
  });
}
