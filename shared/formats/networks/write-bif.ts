import { advance } from '../../model/conditional.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';

/** Characters that need no quotes in a name. */
const plain = /^[A-Za-z0-9_.<>=+*/-]+$/;

function word(name: string): string {
  return plain.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** The network as BIF, with explicit rows throughout, since programs disagree on the order of bare tables. */
export function writeBif({ title, variables }: NetworkFile): string {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return [
    `network ${word(title === '' ? 'parley' : title)} {`,
    '}',
    ...variables.flatMap(declaration),
    ...variables.flatMap((variable) => probability(variable, byName)),
    '',
  ].join('\n');
}

function declaration({ name, label, states }: FileVariable): string[] {
  return [
    `variable ${word(name)} {`,
    `  type discrete [ ${states.length} ] { ${states.map(word).join(', ')} };`,
    ...(label === undefined ? [] : [`  property "label = ${label.replace(/["\\]/g, '\\$&')}" ;`]),
    '}',
  ];
}

function probability(
  { name, states, parents, values }: FileVariable,
  byName: ReadonlyMap<string, FileVariable>,
): string[] {
  const row = (at: number) =>
    Array.from(values.subarray(at * states.length, (at + 1) * states.length), String);
  if (parents.length === 0) {
    return [`probability ( ${word(name)} ) {`, `  table ${row(0).join(', ')};`, '}'];
  }
  const parentStates = parents.map((parent) => byName.get(parent)?.states ?? []);
  const cards = parentStates.map((list) => list.length);
  const configuration = cards.map(() => 0);
  const lines: string[] = [];
  for (let at = 0; at * states.length < values.length; at += 1) {
    const key = configuration.map((state, place) => word(parentStates[place]?.[state] ?? ''));
    lines.push(`  (${key.join(', ')}) ${row(at).join(', ')};`);
    advance(configuration, cards);
  }
  return [`probability ( ${word(name)} | ${parents.map(word).join(', ')} ) {`, ...lines, '}'];
}
