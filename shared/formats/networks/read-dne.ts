import { numbersIn, readBlock, wordIn, wordsIn } from './blocks.ts';
import type { Block } from './blocks.ts';
import { checkText, checkVariables, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { Tokens } from './tokens.ts';

const dialect = { marks: '{}(),;=', lineComments: ['//'] };

interface Declared {
  readonly name: string;
  readonly block: Block;
  readonly states: readonly string[];
  readonly line: number;
}

/**
 * Reads a network in Netica's DNET language. A table runs over the parents from left to right, the own
 * state fastest. Utilities and constants are left out; a discretised quantity has its intervals as states.
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
      if (key === 'title') title = value;
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

function readNode(
  tokens: Tokens,
  line: number,
  declared: Map<string, Declared>,
  losses: Set<string>,
): void {
  const name = tokens.name();
  const block = readBlock(tokens);
  const kind = wordIn(block, 'kind') ?? 'NATURE';
  if (kind === 'UTILITY' || kind === 'CONSTANT') {
    losses.add(`The ${kind.toLowerCase()} “${name}” is left out.`);
    return;
  }
  if (declared.has(name)) tokens.fail(`“${name}” is declared twice`, line);
  const states = wordsIn(block, 'states') ?? intervals(block);
  if (states.length === 0) tokens.fail(`“${name}” has no states`, line);
  if (new Set(states).size < states.length) tokens.fail('a state is named twice', line);
  declared.set(name, { name, block, states, line });
}

/** States of a discretised quantity, named by their bounds; of a numbered one, by their values. */
function intervals(block: Block): readonly string[] {
  const levels = wordsIn(block, 'levels') ?? [];
  if (wordIn(block, 'discrete') === 'TRUE') return levels;
  return levels.slice(1).map((upper, at) => `${levels[at] ?? ''} to ${upper}`);
}

function variableOf(
  { name, block, states, line }: Declared,
  declared: ReadonlyMap<string, Declared>,
  tokens: Tokens,
  losses: Set<string>,
): FileVariable {
  const decision = wordIn(block, 'kind') === 'DECISION';
  const label = wordIn(block, 'title');
  const traits = {
    ...(label ? { label } : {}),
    ...(decision ? { decision: true as const } : {}),
  };
  const probs = block.get('probs');
  if (decision || probs === undefined) {
    losses.add(`“${name}” has no probabilities: all its states count as equally likely.`);
    const values = new Float64Array(states.length).fill(1 / states.length);
    return { name, states, parents: [], values, ...traits };
  }
  const parents = wordsIn(block, 'parents') ?? [];
  const counts = parents.map((parent) => {
    const known = declared.get(parent);
    return known?.states.length ?? tokens.fail(`the cause “${parent}” is not there`, line);
  });
  const cells = tableCells(states.length, counts, `line ${line}`);
  const numbers = numbersIn(probs);
  if (numbers.length !== cells) {
    tokens.fail(`${numbers.length} numbers where ${cells} belong`, line);
  }
  return { name, states, parents, values: Float64Array.from(numbers), ...traits };
}
