import { FormatError } from '../format-error.ts';
import { checkText, checkVariables, tableCells } from './network-file.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { childrenOf, readXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

interface Declared {
  readonly element: XmlElement;
  readonly states: readonly string[];
}

/**
 * Reads XMLBIF 0.3. In a table the own state varies fastest, then the last of the given variables.
 * Decisions become variables whose rows are uniform until somebody estimates them; utilities are left out.
 * @throws {FormatError} with the line.
 */
export function readXmlBif(text: string): NetworkFile {
  checkText(text);
  const root = readXml(text);
  const [network] = root.name.toUpperCase() === 'BIF' ? childrenOf(root, 'NETWORK') : [];
  if (network === undefined) throw new FormatError('wrongFormat', 'there is no network in <BIF>');
  const losses = new Set<string>();
  const declared = new Map<string, Declared>();
  const utilities = new Set<string>();
  for (const element of childrenOf(network, 'VARIABLE')) {
    const name = textOf(element, 'NAME');
    if (declared.has(name)) fail(element, `“${name}” is declared twice`);
    if (element.attributes.get('TYPE') === 'utility') {
      utilities.add(name);
      losses.add(`The utility “${name}” is left out.`);
      continue;
    }
    const states = childrenOf(element, 'OUTCOME').map((outcome) => outcome.text);
    if (new Set(states).size < states.length) fail(element, 'an outcome is named twice');
    declared.set(name, { element, states });
  }
  const defined = new Map<string, FileVariable>();
  const informed = new Map<string, readonly string[]>();
  for (const element of definitionsIn(network)) {
    const name = textOf(element, 'FOR');
    if (utilities.has(name)) continue;
    if (defined.has(name)) fail(element, `“${name}” is defined twice`);
    if (isUntold(element, declared.get(name))) {
      informed.set(name, knownBefore(element, declared));
      continue;
    }
    defined.set(name, readDefinition(element, name, declared, utilities));
  }
  const variables = [...declared].map(([name, { element, states }]): FileVariable => {
    const variable = defined.get(name) ?? undefinedVariable(element, name, states, losses);
    const informedBy = informed.get(name);
    return {
      ...variable,
      ...traitsOf(element, losses),
      ...(informedBy ? { informedBy } : {}),
    };
  });
  checkVariables(variables);
  return { title: childrenOf(network, 'NAME')[0]?.text ?? '', variables, losses: [...losses] };
}

function definitionsIn(network: XmlElement): readonly XmlElement[] {
  return [...childrenOf(network, 'DEFINITION'), ...childrenOf(network, 'PROBABILITY')];
}

function fail(element: XmlElement, message: string): never {
  throw new FormatError('badShape', message, `line ${element.line}`);
}

function textOf(element: XmlElement, name: string): string {
  const text = childrenOf(element, name)[0]?.text ?? '';
  return text === '' ? fail(element, `<${name}> is missing or empty`) : text;
}

/** Whether it says no more of a decision than what is known before it. */
function isUntold(element: XmlElement, owner: Declared | undefined): boolean {
  const isDecision = owner?.element.attributes.get('TYPE') === 'decision';
  return isDecision && childrenOf(element, 'TABLE').length === 0;
}

function knownBefore(
  element: XmlElement,
  declared: ReadonlyMap<string, Declared>,
): readonly string[] {
  return childrenOf(element, 'GIVEN').map(({ text }) =>
    declared.has(text) ? text : fail(element, `“${text}” has not been declared`),
  );
}

function readDefinition(
  element: XmlElement,
  name: string,
  declared: ReadonlyMap<string, Declared>,
  utilities: ReadonlySet<string>,
): FileVariable {
  const known = (id: string) =>
    declared.get(id)?.states ?? fail(element, `“${id}” has not been declared`);
  const states = known(name);
  const parents = childrenOf(element, 'GIVEN').map(({ text }) => text);
  if (parents.some((parent) => utilities.has(parent))) fail(element, 'a utility is no cause');
  if (new Set([name, ...parents]).size <= parents.length)
    fail(element, 'a variable is named twice');
  const counts = parents.map((parent) => known(parent).length);
  const cells = tableCells(states.length, counts, `line ${element.line}`);
  const [table] = childrenOf(element, 'TABLE');
  if (table === undefined) fail(element, `the table of “${name}” is missing`);
  const words = table.text === '' ? [] : table.text.split(/\s+/);
  if (words.length !== cells) fail(table, `${words.length} numbers where ${cells} belong`);
  const values = Float64Array.from(words, Number);
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new FormatError(
      'badNumber',
      `“${words[wrong] ?? ''}” is no number`,
      `line ${table.line}`,
    );
  }
  return { name, states, parents, values };
}

/** A variable without a table: a decision that nobody has estimated. */
function undefinedVariable(
  element: XmlElement,
  name: string,
  states: readonly string[],
  losses: Set<string>,
): FileVariable {
  if (element.attributes.get('TYPE') !== 'decision')
    fail(element, `“${name}” has no probabilities`);
  losses.add(
    `The decision “${name}” has no probabilities: all its options count as equally likely.`,
  );
  const cells = tableCells(states.length, [], `line ${element.line}`);
  return { name, states, parents: [], values: new Float64Array(cells).fill(1 / cells) };
}

function traitsOf(element: XmlElement, losses: Set<string>): Partial<FileVariable> {
  let label: string | undefined;
  let pos: { x: number; y: number } | undefined;
  for (const { text } of childrenOf(element, 'PROPERTY')) {
    const [, key = '', value = ''] = /^\s*(\w+)\s*=\s*(.*)$/s.exec(text) ?? [];
    const [x, y] = (value.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    if (key === 'label') label = value;
    else if (key === 'position' && x !== undefined && y !== undefined) pos = { x, y };
    else losses.add('Properties other than labels and positions are left out.');
  }
  return {
    ...(label === undefined ? {} : { label }),
    ...(pos === undefined ? {} : { pos }),
    ...(element.attributes.get('TYPE') === 'decision' ? { decision: true } : {}),
  };
}
