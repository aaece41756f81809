import { must } from '../../base/must.ts';
import { FormatError } from '../format-error.ts';
import { checkText, checkVariables, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { Tokens } from './tokens.ts';

const dialect = { marks: '{}()[],;|', lineComments: ['//'] };

interface Declared extends Pick<FileVariable, 'states' | 'label' | 'pos'> {}

/**
 * Reads a network in the interchange format of the bnlearn repository (BIF 0.15). Rows may come in any
 * order; a `default` row stands for those left out; a bare `table` of a variable with parents has the
 * own state slowest, as the format's authors wrote it. Bars and commas may be missing, as in their files.
 * @throws {FormatError} with the line; nothing is kept then.
 */
export function readBif(text: string): NetworkFile {
  checkText(text);
  const tokens = new Tokens(text, dialect);
  const declared = new Map<string, Declared>();
  const variables: FileVariable[] = [];
  const losses = new Set<string>();
  let title = '';
  while (tokens.peek()) {
    const { text: word, line } = tokens.take();
    if (word === 'network') {
      title = tokens.peek()?.text === '{' ? '' : tokens.name();
      readNetwork(tokens, losses);
    } else if (word === 'variable') {
      const name = tokens.name();
      if (declared.has(name)) tokens.fail(`“${name}” is declared twice`, line);
      declared.set(name, readVariable(tokens, losses));
    } else if (word === 'probability') variables.push(readProbability(tokens, declared));
    else tokens.fail(`“variable” or “probability” belongs here, not “${word}”`, line);
  }
  const given = new Set(variables.map(({ name }) => name));
  const bare = [...declared.keys()].find((name) => !given.has(name));
  if (bare !== undefined) throw new FormatError('badShape', 'no probabilities are given', bare);
  checkVariables(variables);
  // What R's bnlearn writes for a network without a name.
  return { title: title === 'unknown' ? '' : title, variables, losses: [...losses] };
}

function readNetwork(tokens: Tokens, losses: Set<string>): void {
  tokens.expect('{');
  while (!tokens.accept('}')) {
    tokens.skipPast(';');
    losses.add('Properties of the network are left out.');
  }
}

function readVariable(tokens: Tokens, losses: Set<string>): Declared {
  tokens.expect('{');
  let states: string[] | undefined;
  let traits: Pick<Declared, 'label' | 'pos'> = {};
  while (!tokens.accept('}')) {
    if (tokens.accept('type')) states = readStates(tokens);
    else if (tokens.accept('property')) {
      const words: string[] = [];
      while (!tokens.accept(';')) words.push(tokens.take().text);
      const found = traitsIn(words.join(' '));
      if (found === undefined)
        losses.add('Properties of variables other than labels and places are left out.');
      traits = { ...traits, ...found };
    } else tokens.fail('“type” or “property” belongs here');
  }
  if (states === undefined) tokens.fail('the variable has no type');
  return { states, ...traits };
}

/** A label or a place; undefined for any other property. */
function traitsIn(property: string): Pick<Declared, 'label' | 'pos'> | undefined {
  const [, label] = /^label\s*=\s*(.*)$/s.exec(property) ?? [];
  if (label !== undefined) return { label };
  const place = /^position\s*=\s*\(\s*(-?[\d.]+)\s*,?\s*(-?[\d.]+)\s*\)$/.exec(property);
  const [x, y] = (place ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return undefined;
  return { pos: { x, y } };
}

function readStates(tokens: Tokens): string[] {
  tokens.expect('discrete');
  tokens.expect('[');
  const count = tokens.number();
  tokens.expect(']');
  tokens.expect('{');
  const states: string[] = [];
  while (!tokens.accept('}')) {
    states.push(tokens.name());
    tokens.accept(',');
  }
  tokens.accept(';');
  if (states.length !== count) tokens.fail(`${count} states are announced, ${states.length} named`);
  if (new Set(states).size < states.length) tokens.fail('a state is named twice');
  return states;
}

function readProbability(tokens: Tokens, declared: ReadonlyMap<string, Declared>): FileVariable {
  const { line } = tokens.peek() ?? { line: 0 };
  const known = (name: string): Declared =>
    declared.get(name) ?? tokens.fail(`“${name}” has not been declared`, line);
  tokens.expect('(');
  const name = tokens.name();
  const { states, ...traits } = known(name);
  const parents: string[] = [];
  tokens.accept('|');
  while (!tokens.accept(')')) {
    parents.push(tokens.name());
    tokens.accept(',');
  }
  if (new Set([name, ...parents]).size <= parents.length)
    tokens.fail('a variable is named twice', line);
  const parentStates = parents.map((parent) => known(parent).states);
  const counts = parentStates.map((list) => list.length);
  const values = new Float64Array(tableCells(states.length, counts, `line ${line}`)).fill(NaN);
  tokens.expect('{');
  let rest: readonly number[] | undefined;
  while (!tokens.accept('}')) {
    if (tokens.accept('table'))
      fillTable(values, readNumbers(tokens, values.length), states.length);
    else if (tokens.accept('default')) rest = readNumbers(tokens, states.length);
    else if (tokens.accept('property')) tokens.skipPast(';');
    else {
      const row = readRow(tokens, parents, parentStates);
      values.set(readNumbers(tokens, states.length), row * states.length);
    }
  }
  fillRest(values, rest, () => tokens.fail(`rows of “${name}” are missing`, line));
  return { name, states, parents, values, ...traits };
}

/** The number of a row from its parents' states, `(a, b)`. */
function readRow(
  tokens: Tokens,
  parents: readonly string[],
  parentStates: readonly (readonly string[])[],
): number {
  tokens.expect('(');
  let row = 0;
  for (const [at, states] of parentStates.entries()) {
    if (at > 0) tokens.accept(',');
    const { line } = tokens.peek() ?? { line: 0 };
    const state = tokens.name();
    const index = states.indexOf(state);
    if (index < 0) tokens.fail(`“${parents[at] ?? ''}” has no state “${state}”`, line);
    row = row * states.length + index;
  }
  tokens.expect(')');
  return row;
}

function readNumbers(tokens: Tokens, count: number): number[] {
  const numbers: number[] = [];
  while (!tokens.accept(';')) {
    numbers.push(tokens.number());
    tokens.accept(',');
    if (numbers.length > count) tokens.fail(`more than ${count} numbers`);
  }
  if (numbers.length < count) tokens.fail(`${numbers.length} numbers where ${count} belong`);
  return numbers;
}

/** A bare table has the own state slowest. */
function fillTable(values: Float64Array, numbers: readonly number[], states: number): void {
  const rows = numbers.length / states;
  for (let row = 0; row < rows; row += 1) {
    for (let state = 0; state < states; state += 1) {
      values[row * states + state] = must(numbers[state * rows + row]);
    }
  }
}

function fillRest(
  values: Float64Array,
  rest: readonly number[] | undefined,
  fail: () => never,
): void {
  for (const [cell, value] of values.entries()) {
    if (!Number.isNaN(value)) continue;
    values[cell] = rest === undefined ? fail() : must(rest[cell % rest.length]);
  }
}
