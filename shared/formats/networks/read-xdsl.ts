import { advance } from '../../model/conditional.ts';
import { FormatError } from '../format-error.ts';
import { checkText, checkVariables, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { readNoisyMax } from './read-noisy-max.ts';
import { childrenOf, readXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** Kinds of nodes that say nothing about chances. */
const values = ['utility', 'mau', 'aloc', 'alos'];

interface Declared {
  readonly element: XmlElement;
  readonly states: readonly string[];
}

/**
 * Reads a network of GeNIe (.xdsl). In a table the own state varies fastest, then the last parent, as
 * networks show that GeNIe wrote both as noisy-MAX and as tables. A noisy-MAX stays one; utilities are
 * left out; decisions are moves with options of equal chance.
 * @throws {FormatError} with the line.
 */
export function readXdsl(text: string): NetworkFile {
  checkText(text);
  const root = readXml(text);
  const [nodes] = root.name.toUpperCase() === 'SMILE' ? childrenOf(root, 'nodes') : [];
  if (nodes === undefined) throw new FormatError('wrongFormat', 'there are no nodes in <smile>');
  const losses = new Set<string>();
  const declared = new Map<string, Declared>();
  for (const element of nodes.children) {
    const id = element.attributes.get('id') ?? '';
    if (id === '') fail(element, 'a node has no id');
    if (values.includes(element.name)) {
      losses.add(`The utility “${id}” is left out.`);
      continue;
    }
    if (declared.has(id)) fail(element, `“${id}” is declared twice`);
    const states = childrenOf(element, 'state').map((state) => state.attributes.get('id') ?? '');
    if (new Set(states).size < states.length) fail(element, 'a state is named twice');
    declared.set(id, { element, states });
  }
  if (childrenOf(root, 'dynamic').length > 0) losses.add('Links over time are left out.');
  const drawn = drawnIn(root);
  if (hasRemarks(root)) losses.add('Comments and text boxes are left out.');
  const variables = [...declared].map(([id, entry]): FileVariable => {
    const shown = drawn.get(id);
    const variable = turned(variableOf(id, entry, declared, losses), declared);
    return { ...variable, ...(shown ? traitsOf(shown) : {}) };
  });
  checkVariables(variables);
  const [extensions] = childrenOf(root, 'extensions');
  const [genie] = extensions ? childrenOf(extensions, 'genie') : [];
  const title = genie?.attributes.get('name') ?? root.attributes.get('id') ?? '';
  return { title, variables, losses: [...losses] };
}

function fail(element: XmlElement, message: string): never {
  throw new FormatError('badShape', message, `line ${element.line}`);
}

function variableOf(
  name: string,
  { element, states }: Declared,
  declared: ReadonlyMap<string, Declared>,
  losses: Set<string>,
): FileVariable {
  const parents = wordsIn(element, 'parents');
  const counts = parents.map((parent) => {
    const known = declared.get(parent) ?? fail(element, `its cause “${parent}” is not there`);
    return known.states.length;
  });
  if (new Set([name, ...parents]).size <= parents.length) fail(element, 'a node is named twice');
  const place = `line ${element.line}`;
  switch (element.name) {
    case 'cpt': {
      const numbers = numbersIn(element, 'probabilities', tableCells(states.length, counts, place));
      return { name, states, parents, values: numbers };
    }
    case 'deterministic': {
      const cells = tableCells(states.length, counts, place);
      const results = wordsIn(element, 'resultingstates');
      if (results.length * states.length !== cells) {
        fail(element, `${results.length} resulting states where ${cells / states.length} belong`);
      }
      const certain = new Float64Array(cells);
      for (const [row, state] of results.entries()) {
        const at = states.indexOf(state);
        if (at < 0) fail(element, `“${state}” is no state of “${name}”`);
        certain[row * states.length + at] = 1;
      }
      return { name, states, parents, values: certain };
    }
    case 'noisymax':
      return readNoisyMax(name, { element, states }, parents, counts);
    case 'decision': {
      const cells = tableCells(states.length, [], place);
      losses.add(
        `The decision “${name}” has no probabilities: all its options are equally likely.`,
      );
      const even = new Float64Array(cells).fill(1 / cells);
      return { name, states, parents: [], values: even, decision: true, informedBy: parents };
    }
    default:
      return fail(element, `a node of the kind “${element.name}” cannot be read`);
  }
}

/** Rows for the states of the causes as they are kept: those of a noisy-MAX are turned round. */
function turned(variable: FileVariable, declared: ReadonlyMap<string, Declared>): FileVariable {
  const { parents, states, values, max } = variable;
  const isTurned = parents.map((parent) => declared.get(parent)?.element.name === 'noisymax');
  if (!isTurned.includes(true)) return variable;
  if (max) {
    const effects = max.effects.map((rows, at) => (isTurned[at] ? rows.toReversed() : rows));
    return { ...variable, max: { ...max, effects } };
  }
  const cards = parents.map((parent) => declared.get(parent)?.states.length ?? 0);
  const configuration = cards.map(() => 0);
  const kept = new Float64Array(values.length);
  for (let row = 0; row * states.length < values.length; row += 1) {
    const from = configuration.reduce((at, state, place) => {
      const card = cards[place] ?? 0;
      return at * card + (isTurned[place] ? card - 1 - state : state);
    }, 0);
    const cells = values.subarray(from * states.length, (from + 1) * states.length);
    kept.set(cells, row * states.length);
    advance(configuration, cards);
  }
  return { ...variable, values: kept };
}

function wordsIn(element: XmlElement, child: string): readonly string[] {
  const text = childrenOf(element, child)[0]?.text ?? '';
  return text === '' ? [] : text.split(/\s+/);
}

/** So many numbers. @throws {FormatError} with the line. */
function numbersIn(element: XmlElement, child: string, count: number): Float64Array {
  const words = wordsIn(element, child);
  if (words.length !== count) fail(element, `${words.length} numbers where ${count} belong`);
  const numbers = Float64Array.from(words, Number);
  const wrong = numbers.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return numbers;
  throw new FormatError(
    'badNumber',
    `“${words[wrong] ?? ''}” is no number`,
    `line ${element.line}`,
  );
}

function hasRemarks(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      (child.name === 'comment' && child.text !== '') ||
      child.name === 'textbox' ||
      hasRemarks(child),
  );
}

/** How nodes are drawn, by id, also inside submodels. */
function drawnIn(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.name === 'node') found.set(child.attributes.get('id') ?? '', child);
      else if (child.name === 'genie' || child.name === 'submodel') visit(child);
    }
  };
  for (const extensions of childrenOf(root, 'extensions')) visit(extensions);
  return found;
}

function traitsOf(shown: XmlElement): Partial<FileVariable> {
  const label = childrenOf(shown, 'name')[0]?.text;
  const [x, y] = wordsIn(shown, 'position').map(Number);
  const isPlaced = x !== undefined && y !== undefined && Number.isFinite(x + y);
  return { ...(label ? { label } : {}), ...(isPlaced ? { pos: { x, y } } : {}) };
}
