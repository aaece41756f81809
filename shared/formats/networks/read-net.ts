import { FormatError } from '../format-error.ts';
import { numbersIn, placeIn, readBlock, textIn, wordsIn } from './blocks.ts';
import type { Block } from './blocks.ts';
import { checkText, checkVariables, divideRows, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { Tokens } from './tokens.ts';

const dialect = { marks: '{}(),;=|', lineComments: ['%'] };

interface Declared {
  readonly block: Block;
  readonly states: readonly string[];
  readonly decision: boolean;
  /** What is known before a decision. */
  informedBy: readonly string[];
}

/**
 * Reads a network in Hugin's NET language. A potential's data run over its parents from left to right,
 * the own state fastest; its rows count up to scale. Utilities are left out; decisions are moves with options of equal chance.
 * @throws {FormatError} with the line; nothing is kept then.
 */
export function readNet(text: string): NetworkFile {
  checkText(text);
  const tokens = new Tokens(text, dialect);
  const losses = new Set<string>();
  const declared = new Map<string, Declared>();
  const utilities = new Set<string>();
  const potentials = new Map<string, FileVariable>();
  let title = '';
  while (tokens.peek()) {
    const { text: word, line } = tokens.take();
    if (word === 'net') title = textIn(readBlock(tokens), 'name') ?? title;
    else if (word === 'class') title = openClass(tokens);
    else if (word === '}') continue;
    else if (word === 'potential') readPotential(tokens, declared, utilities, potentials, losses);
    else if (word === 'utility') {
      const name = tokens.name();
      readBlock(tokens);
      utilities.add(name);
      losses.add(`The utility “${name}” is left out.`);
    } else if (word === 'node' || word === 'decision' || word === 'discrete') {
      if (word === 'discrete') tokens.accept('node');
      const name = tokens.name();
      if (declared.has(name)) tokens.fail(`“${name}” is declared twice`, line);
      const block = readBlock(tokens);
      if (textIn(block, 'HR_Desc')) losses.add('Descriptions are left out.');
      const states = wordsIn(block, 'states') ?? tokens.fail(`“${name}” has no states`, line);
      if (new Set(states).size < states.length) tokens.fail('a state is named twice', line);
      declared.set(name, { block, states, decision: word === 'decision', informedBy: [] });
    } else if (word === 'continuous') tokens.fail('continuous variables cannot be read', line);
    else tokens.fail(`“node” or “potential” belongs here, not “${word}”`, line);
  }
  const variables = [...declared].map(([name, entry]) => ({
    ...(potentials.get(name) ?? withoutPotential(name, entry, losses)),
    ...traits(entry),
  }));
  checkVariables(variables);
  return { title, variables, losses: [...losses] };
}

/** Object-oriented files wrap everything into a class; its own settings are passed over. Returns its name. */
function openClass(tokens: Tokens): string {
  const name = tokens.name();
  tokens.expect('{');
  while (tokens.peek()?.kind === 'word' && !isDeclaration(tokens.peek()?.text))
    tokens.skipPast(';');
  return name;
}

function isDeclaration(word: string | undefined): boolean {
  return ['node', 'decision', 'discrete', 'utility', 'potential', 'continuous'].includes(
    word ?? '',
  );
}

function readPotential(
  tokens: Tokens,
  declared: ReadonlyMap<string, Declared>,
  utilities: ReadonlySet<string>,
  potentials: Map<string, FileVariable>,
  losses: Set<string>,
): void {
  const { line } = tokens.peek() ?? { line: 0 };
  tokens.expect('(');
  const name = tokens.name();
  const parents: string[] = [];
  if (tokens.accept('|')) while (tokens.peek()?.text !== ')') parents.push(tokens.name());
  tokens.expect(')');
  const block = readBlock(tokens);
  if (utilities.has(name)) return;
  const known = (id: string) =>
    declared.get(id) ?? tokens.fail(`“${id}” has not been declared`, line);
  const entry = known(name);
  const { states } = entry;
  if (new Set([name, ...parents]).size <= parents.length)
    tokens.fail('a variable is named twice', line);
  const counts = parents.map((parent) => known(parent).states.length);
  if (entry.decision) {
    entry.informedBy = parents;
    return;
  }
  const cells = tableCells(states.length, counts, `line ${line}`);
  const data = block.get('data');
  if (data === undefined) tokens.fail(`the data of “${name}” are missing`, line);
  const numbers = numbersIn(data);
  if (numbers.length !== cells) {
    tokens.fail(`${numbers.length} numbers where ${cells} belong`, line);
  }
  const values = Float64Array.from(numbers);
  if (divideRows(values, states.length)) {
    losses.add(`Rows of “${name}” that do not sum to 1 are divided by their sums.`);
  }
  potentials.set(name, { name, states, parents, values });
}

/** Without a potential all states of a variable are equally likely, as in Hugin. */
function withoutPotential(name: string, { states }: Declared, losses: Set<string>): FileVariable {
  if (states.length === 0) throw new FormatError('badShape', 'it has no states', name);
  losses.add(`“${name}” has no probabilities: all its states count as equally likely.`);
  const values = new Float64Array(states.length).fill(1 / states.length);
  return { name, states, parents: [], values };
}

function traits({ block, decision, informedBy }: Declared): Partial<FileVariable> {
  const label = textIn(block, 'label');
  const pos = placeIn(block, 'position');
  return {
    ...(label ? { label } : {}),
    // Hugin's y runs upwards.
    ...(pos ? { pos: { x: pos.x, y: -pos.y } } : {}),
    ...(decision ? { decision: true, informedBy } : {}),
  };
}
