import { FormatError } from './format-error.ts';
import { writeMarkdown } from './brief/write-markdown.ts';
import { moveProfiles } from '../analyses/move-profiles.ts';
import { finish } from '../analyses/steps.ts';
import { writeEfg } from './games/write-efg.ts';
import { readDot } from './graphs/read-dot.ts';
import { readMermaid } from './graphs/read-mermaid.ts';
import { writeDot } from './graphs/write-dot.ts';
import { writeMermaid } from './graphs/write-mermaid.ts';
import { fromScenario } from './networks/from-scenario.ts';
import type { NetworkFile } from './networks/network-file.ts';
import { readBif } from './networks/read-bif.ts';
import { readDne } from './networks/read-dne.ts';
import { readNet } from './networks/read-net.ts';
import { readXdsl } from './networks/read-xdsl.ts';
import { readXmlBif } from './networks/read-xmlbif.ts';
import { spread } from './networks/spread.ts';
import { toScenario } from './networks/to-scenario.ts';
import { writeBif } from './networks/write-bif.ts';
import { writeXdsl } from './networks/write-xdsl.ts';
import { writeXmlBif } from './networks/write-xmlbif.ts';
import { nobody } from './people.ts';
import { writeSvg } from './picture/write-svg.ts';
import { readJson } from './read-json.ts';
import type { JsonRead } from './read-json.ts';
import { printJson } from './write-json.ts';
import { readCsv } from './tables/read-csv.ts';
import { beginsWithTable } from './tables/tables.ts';
import { tablesLosses } from './tables/tables-losses.ts';
import { writeCards, writeLinks, writeNumbers, writeTables } from './tables/write-csv.ts';
import { writeResults } from './tables/write-results.ts';
import type { Scenario } from '../model/scenario.ts';

/** What was written, and what of the scenario it does not hold, a sentence each. */
export interface Written {
  readonly text: string;
  readonly losses: readonly string[];
}

export interface Read extends JsonRead {
  /** The file says nothing about places: its cards stand in columns until somebody lays them out. */
  readonly isUnplaced?: boolean;
}

/** One kind of file. */
export interface Format {
  /** As `?format=` and file endings name it. */
  readonly id: string;
  readonly label: string;
  /** What somebody would take it for, in a few words. */
  readonly purpose: string;
  readonly endings: readonly string[];
  readonly mediaType: string;
  /** Whether a text looks like it, whatever the file is called. */
  readonly sniff?: (text: string) => boolean;
  /** A network file keeps what a board cannot hold, so that it can be asked all the same. */
  readonly readNetwork?: (text: string) => NetworkFile;
  /** @throws {FormatError} with place and reason; nothing is kept then. */
  readonly read?: (text: string) => Read;
  /** @throws {FormatError} `tooBig`. */
  readonly write?: (scenario: Scenario, people?: Read['people']) => Written;
}

const structureOnly =
  'Only cards and links with their kinds are kept: no states, numbers or notes.';

const movesOnly =
  'Only the moves and what they are worth are kept; chance is folded into expected points.';

function boardOf(file: NetworkFile): Read {
  const variables = spread(file.variables);
  const isUnplaced = variables.every(({ pos }) => pos === undefined);
  return { ...toScenario({ ...file, variables }), people: nobody, isUnplaced };
}

/** Every format that Parley reads or writes, own JSON first. */
export const formats: readonly Format[] = [
  {
    id: 'json',
    label: 'Parley',
    purpose: 'Everything on the board, to be opened here again',
    endings: ['.json'],
    mediaType: 'application/json',
    sniff: (text) => /^\s*\{/.test(text),
    read: readJson,
    write: (scenario, people) => ({ text: printJson(scenario, people), losses: [] }),
  },
  {
    id: 'xmlbif',
    label: 'XMLBIF 0.3',
    purpose: 'The network, for most programs of Bayesian networks',
    endings: ['.xmlbif', '.xml'],
    mediaType: 'application/xml',
    sniff: (text) => /<BIF\b/i.test(text.slice(0, 20_000)),
    readNetwork: readXmlBif,
    read: (text) => boardOf(readXmlBif(text)),
    write: (scenario) => written(fromScenario(scenario), writeXmlBif),
  },
  {
    id: 'bif',
    label: 'BIF',
    purpose: 'The network, for R (bnlearn) and Python',
    endings: ['.bif'],
    mediaType: 'text/plain',
    sniff: (text) => /^\s*(\/\/[^\n]*\n\s*)*(network|variable)\b/.test(text),
    readNetwork: readBif,
    read: (text) => boardOf(readBif(text)),
    write: (scenario) => written(fromScenario(scenario), writeBif),
  },
  {
    id: 'xdsl',
    label: 'GeNIe',
    purpose: 'The network with its layout for GeNIe and SMILE',
    endings: ['.xdsl'],
    mediaType: 'application/xml',
    sniff: (text) => /<smile\b/i.test(text.slice(0, 20_000)),
    readNetwork: readXdsl,
    read: (text) => boardOf(readXdsl(text)),
    write: (scenario) => written(fromScenario(scenario, { keepsMax: true }), writeXdsl),
  },
  {
    id: 'net',
    label: 'Hugin NET',
    purpose: 'A network of Hugin',
    endings: ['.net'],
    mediaType: 'text/plain',
    sniff: (text) => /^\s*(%[^\n]*\n\s*)*(net|class)\b/.test(text),
    readNetwork: readNet,
    read: (text) => boardOf(readNet(text)),
  },
  {
    id: 'dne',
    label: 'Netica DNET',
    purpose: 'A network of Netica',
    endings: ['.dne', '.dnet'],
    mediaType: 'text/plain',
    sniff: (text) => /^\s*(\/\/[^\n]*\n\s*)*bnet\b/.test(text),
    readNetwork: readDne,
    read: (text) => boardOf(readDne(text)),
  },
  {
    id: 'csv',
    label: 'CSV',
    purpose: 'Cards, links and numbers in one file, for spreadsheets and Kumu',
    endings: ['.csv'],
    mediaType: 'text/csv',
    sniff: beginsWithTable,
    read: readCsv,
    write: (scenario) => ({ text: writeTables(scenario), losses: tablesLosses(scenario) }),
  },
  {
    id: 'tsv',
    label: 'TSV',
    purpose: 'The same with tabs between the columns',
    endings: ['.tsv'],
    mediaType: 'text/tab-separated-values',
    write: (scenario) => ({ text: writeTables(scenario, '\t'), losses: tablesLosses(scenario) }),
  },
  table('cards', 'The cards alone; Kumu’s elements', writeCards),
  table('links', 'The links alone; Kumu’s connections', writeLinks),
  table('numbers', 'The numbers that people gave, with range and word', writeNumbers),
  table('results', 'The chances that the board works out', writeResults),
  {
    id: 'markdown',
    label: 'Brief',
    purpose: 'Question, chances, reasons and storylines as Markdown to read',
    endings: ['.md'],
    mediaType: 'text/markdown',
    write: (scenario) => ({
      text: writeMarkdown(scenario),
      losses: ['It is for reading: Parley does not read it back.'],
    }),
  },
  {
    id: 'svg',
    label: 'Picture',
    purpose: 'The board as the canvas shows it, for slides and documents',
    endings: ['.svg'],
    mediaType: 'image/svg+xml',
    write: (scenario) => ({
      text: writeSvg(scenario),
      losses: ['It is a picture: Parley does not read it back.'],
    }),
  },
  {
    id: 'mermaid',
    label: 'Mermaid',
    purpose: 'The diagram, for wikis and Markdown pages',
    endings: ['.mmd', '.mermaid'],
    mediaType: 'text/plain',
    sniff: (text) =>
      /^(---\n[^]{0,2000}?\n---\s*\n)?(%%[^\n]*\n\s*)*(flowchart|graph)\s+(TB|TD|BT|RL|LR)\b/.test(
        text.slice(0, 20_000).trimStart(),
      ),
    read: (text) => ({ ...readMermaid(text), people: nobody, isUnplaced: true }),
    write: (scenario) => ({ text: writeMermaid(scenario), losses: [structureOnly] }),
  },
  {
    id: 'dot',
    label: 'Graphviz',
    purpose: 'The diagram, for programs that lay out graphs',
    endings: ['.dot', '.gv'],
    mediaType: 'text/vnd.graphviz',
    sniff: (text) =>
      /^\s*((\/\/|#)[^\n]*\n\s*)*(strict\s+)?(di)?graph\b[^{\n]*\{/.test(text.slice(0, 20_000)),
    read: (text) => ({ ...readDot(text), people: nobody, isUnplaced: true }),
    write: (scenario) => ({ text: writeDot(scenario), losses: [structureOnly] }),
  },
  {
    id: 'efg',
    label: 'Gambit',
    purpose: 'The moves as a game, for a solver of equilibria',
    endings: ['.efg'],
    mediaType: 'text/plain',
    write: (scenario) => {
      const profiles = finish(moveProfiles(scenario));
      if (profiles) return { text: writeEfg(scenario, profiles), losses: [movesOnly] };
      throw new FormatError(
        'badShape',
        'there is no game: it takes moves with an owner who has payoffs, and at most 20,000 combinations',
      );
    },
  },
];

/** One of the tables as a file of its own. */
function table(name: string, purpose: string, write: (scenario: Scenario) => string): Format {
  return {
    id: `csv-${name}`,
    label: `CSV: ${name}`,
    purpose,
    endings: [`.${name}.csv`],
    mediaType: 'text/csv',
    write: (scenario) => ({
      text: write(scenario),
      losses: ['It is one table of the board alone.'],
    }),
  };
}

function written(file: NetworkFile, print: (file: NetworkFile) => string): Written {
  return { text: print(file), losses: file.losses };
}

/** The format that a text is in, by its content. @throws {FormatError} `wrongFormat`. */
export function formatOf(text: string): Format {
  const found = formats.find(({ sniff }) => sniff?.(text) === true);
  if (found) return found;
  const known = formats.flatMap(({ label, sniff }) => (sniff ? [label] : []));
  throw new FormatError('wrongFormat', `it is none of ${known.join(', ')}`);
}

export function formatNamed(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that a file's name asks for, by its longest known ending. */
export function formatOfFile(name: string): Format | undefined {
  const endings = formats.flatMap((format) => format.endings.map((ending) => ({ format, ending })));
  return endings
    .filter(({ ending }) => name.toLowerCase().endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length)[0]?.format;
}
