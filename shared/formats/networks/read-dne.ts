import {
  leavesOf,
  onOneLine,
  placeIn,
  readBlock,
  readValue,
  textIn,
  wordIn,
  wordsIn,
} from './blocks.ts';
import type { Block, Value } from './blocks.ts';
import { certainRows, levelNames, rowsIn } from './dne-tables.ts';
import { checkText, checkVariables, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { Tokens } from './tokens.ts';

const dialect = { marks: '{}(),;=', lineComments: ['//'] };

interface Declared {
  readonly name: string;
  readonly block: Block;
  readonly states: readonly string[];
  readonly stateLabels: readonly string[];
  readonly pos: { readonly x: number; readonly y: number } | undefined;
  readonly line: number;
}

/**
 * Reads a network in Netica's DNET language. A table runs over the parents from left to right, the own
 * state fastest; a function table names one state a row. Utilities and constants are left out; a
 * discretised quantity has its intervals as states.
 * @throws {FormatError} with the line; nothing is kept then.
 */
export function readDne(text: string): NetworkFile {
  checkText(text);
  const tokens = new Tokens(text, dialect);
  tokens.expect('bnet');
  const name = tokens.name();
  tokens.expect('{');
  const losses = new Set<string>();
  const declared = new Map<string, Declared>();
  let title = name;
  while (!tokens.accept('}')) {
    if (tokens.accept(';')) continue;
    const { text: key, line } = tokens.take('“node”');
    if (key === 'node') readNode(tokens, line, declared, losses);
    else if (tokens.accept('=')) {
      const { text: value } = tokens.take('a value');
      if (key === 'title') title = onOneLine(value);
      if (key === 'comment') losses.add(comments);
      if (value !== ';') tokens.skipPast(';');
    } else {
      // How the net is drawn, and what else no chance depends on.
      if (tokens.peek()?.text !== '{') tokens.name();
      tokens.expect('{');
      tokens.skipPast('}');
    }
  }
  const variables = [...declared.values()].map((entry) =>
    variableOf(entry, declared, tokens, losses),
  );
  checkVariables(variables);
  return { title, variables, losses: [...losses] };
}

const comments = 'Comments are left out.';

function readNode(
  tokens: Tokens,
  line: number,
  declared: Map<string, Declared>,
  losses: Set<string>,
): void {
  const name = tokens.name();
  let pos: Declared['pos'];
  const block = readBlock(tokens, (key, inner) => {
    const centre = centreIn(inner);
    if (key === 'visual') pos = centre ?? pos;
  });
  const kind = wordIn(block, 'kind') ?? 'NATURE';
  if (kind === 'UTILITY' || kind === 'CONSTANT') {
    losses.add(`The ${kind.toLowerCase()} “${name}” is left out.`);
    return;
  }
  if (declared.has(name)) tokens.fail(`“${name}” is declared twice`, line);
  if (block.has('comment')) losses.add(comments);
  if (block.has('evidence')) losses.add(`The finding on “${name}” is left out.`);
  const stateLabels = (wordsIn(block, 'statetitles') ?? []).map(onOneLine);
  const states = statesIn(block, stateLabels);
  if (states.length === 0) tokens.fail(`“${name}” has no states`, line);
  if (states.includes('')) tokens.fail(`a state of “${name}” has no name`, line);
  if (new Set(states).size < states.length) tokens.fail('a state is named twice', line);
  declared.set(name, { name, block, states, stateLabels, pos, line });
}

/** Where the node is drawn; takes everything up to and including the block's closing brace. */
function centreIn(tokens: Tokens): Declared['pos'] {
  let pos: Declared['pos'];
  for (let depth = 0; depth >= 0;) {
    const { kind, text } = tokens.take('“}”');
    if (kind === 'mark' && text === '{') depth += 1;
    else if (kind === 'mark' && text === '}') depth -= 1;
    else if (depth === 0 && text === 'center' && tokens.accept('=')) {
      pos = placeIn(new Map([[text, readValue(tokens)]]), text);
    }
  }
  return pos;
}

/** States by name; those of a quantity by its intervals or values, else by their titles or numbers. */
function statesIn(block: Block, titles: readonly string[]): readonly string[] {
  const named = wordsIn(block, 'states');
  if (named !== undefined) return named;
  const levels = levelNames(wordsIn(block, 'levels') ?? [], wordIn(block, 'discrete') === 'TRUE');
  if (levels.length > 0) return levels;
  const count = Number(wordIn(block, 'numstates') ?? titles.length);
  if (!(count >= 0 && count <= 10_000)) return [];
  return Array.from({ length: count }, (_, at) => titles[at] || `state ${at}`);
}

function variableOf(
  { name, block, states, stateLabels, pos, line }: Declared,
  declared: ReadonlyMap<string, Declared>,
  tokens: Tokens,
  losses: Set<string>,
): FileVariable {
  const decision = wordIn(block, 'kind') === 'DECISION';
  const label = textIn(block, 'title');
  const parents = wordsIn(block, 'parents') ?? [];
  const traits = {
    ...(label ? { label } : {}),
    ...(stateLabels.some((title) => title !== '') ? { stateLabels } : {}),
    ...(pos ? { pos } : {}),
    ...(decision
      ? { decision: true as const, informedBy: parents.filter((id) => declared.has(id)) }
      : {}),
  };
  const table: Value | undefined = block.get('probs') ?? block.get('functable');
  if (decision || table === undefined) {
    losses.add(`“${name}” has no probabilities: all its states count as equally likely.`);
    const values = new Float64Array(states.length).fill(1 / states.length);
    return { name, states, parents: [], values, ...traits };
  }
  const counts = parents.map((parent) => {
    const known = declared.get(parent);
    return known?.states.length ?? tokens.fail(`the cause “${parent}” is not there`, line);
  });
  const cells = tableCells(states.length, counts, `line ${line}`);
  const levels = wordsIn(block, 'levels') ?? [];
  const values = block.has('probs')
    ? rowsIn(leavesOf(table), states.length)
    : certainRows(leavesOf(table), states, levels);
  if (values.length !== cells) {
    tokens.fail(`${values.length} numbers where ${cells} belong`, line);
  }
  return { name, states, parents, values, ...traits };
}
