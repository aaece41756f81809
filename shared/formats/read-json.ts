import { limits } from '../base/limits.ts';
import type { Id } from '../base/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import { applyRanges } from './apply-ranges.ts';
import { FormatError } from './format-error.ts';
import { readPeople } from './people.ts';
import type { People } from './people.ts';
import { placeNodes } from './place-nodes.ts';
import { readLink } from './read-link.ts';
import { readMeta } from './read-meta.ts';
import { readNode } from './read-node.ts';
import * as rest from './read-rest.ts';
import { Reading } from './reading.ts';
import type { Plain } from './reading.ts';

/** The `format` and the newest `version` of Parley's own JSON. */
export const ownFormat = 'scenario-canvas';
export const ownVersion = 1;

export interface JsonRead {
  readonly scenario: Scenario;
  /** What of the file is not in the scenario, each with its place. */
  readonly losses: readonly string[];
  /** Participants and estimates, which a scenario does not hold. */
  readonly people: People;
}

const known = [
  'format version id title horizon illustrative scale words storyNodes rounds settings actors',
  'phases groups nodes links evidence payoffs notes constraints sources source ranges',
  'participants estimates',
].flatMap((words) => words.split(' '));

/**
 * Reads Parley's own JSON (model.md §1.1), as text or already parsed. Numbers may stand as numbers,
 * as text or as objects with a range; keys that are not known are left out and named in `losses`.
 * @throws {FormatError} with the place, when the file cannot mean a scenario.
 */
export function readJson(input: string | Plain): JsonRead {
  const reading = new Reading();
  const file = reading.record(typeof input === 'string' ? parse(input) : input, '');
  checkDepth(file);
  checkFormat(reading, file);
  reading.ignoreOthers(file, known, '');

  const collection = <V>(name: string, read: (id: Id, value: unknown, at: number) => V) =>
    new Map(reading.entries(file[name], name).map(([id, value], at) => [id, read(id, value, at)]));
  const read = collection('nodes', (id, value) => readNode(reading, id, value));
  const nodes = new Map([...read].map(([id, { node }]) => [id, node]));
  const links = collection('links', (id, value) => readLink(reading, id, value));
  const phases = collection('phases', (id, value, at) => rest.readPhase(reading, id, value, at));
  const unplaced = [...read].flatMap(([id, { placed }]) => (placed ? [] : [id]));
  placeNodes(nodes, unplaced, links, phases);
  applyRanges(reading, file, { nodes, links });

  const scenario: Scenario = {
    meta: readMeta(reading, file),
    actors: collection('actors', (id, value, at) => rest.readActor(reading, id, value, at)),
    phases,
    groups: collection('groups', (id, value) => rest.readGroup(reading, id, value)),
    nodes,
    links,
    evidence: collection('evidence', (id, value) => rest.readEvidence(reading, id, value)),
    payoffs: collection('payoffs', (id, value) => rest.readPayoff(reading, id, value)),
    constraints: collection('constraints', (id, value) => rest.readConstraint(reading, id, value)),
    notes: collection('notes', (id, value) => rest.readNote(reading, id, value)),
    sources: new Map([
      ...collection('sources', (id, value) => rest.readSource(reading, id, value)),
      ...readSingleSource(reading, file),
    ]),
  };
  return { scenario, losses: reading.losses, people: readPeople(reading, file) };
}

/** Older files name their one source at the top level. */
function readSingleSource(reading: Reading, file: Plain) {
  if (file['source'] === undefined || file['source'] === null) return [];
  const { id: written, ...record } = reading.record(file['source'], 'source');
  const id = reading.id(written, 'source.id');
  return [[id, rest.readSource(reading, id, record)] as const];
}

function parse(text: string): unknown {
  if (text.length > limits.documentBytes) {
    throw new FormatError('tooBig', `more than ${limits.documentBytes} characters`);
  }
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw new FormatError('notText', `this is not JSON: ${why}`);
  }
}

function checkFormat(reading: Reading, file: Plain): void {
  const { format, version } = file;
  if (format !== undefined && format !== ownFormat) {
    reading.fail('wrongFormat', `“${ownFormat}” is expected`, 'format');
  }
  if (format === undefined && file['nodes'] === undefined) {
    reading.fail('wrongFormat', 'this JSON holds no scenario', '');
  }
  if (version !== undefined && reading.number(version, 'version') > ownVersion) {
    reading.fail(
      'newerVersion',
      'written by a newer Parley; update this one to read it',
      'version',
    );
  }
}

/** Walks without recursion, so that no depth of nesting can exhaust the stack. */
function checkDepth(file: Plain): void {
  let level: unknown[] = [file];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth)
      throw new FormatError('tooDeep', `nested deeper than ${limits.depth}`);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
