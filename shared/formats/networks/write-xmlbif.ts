import { escapeXml } from './xml-tree.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';

/** The network as XMLBIF 0.3, the own state fastest in each table. */
export function writeXmlBif({ title, variables }: NetworkFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<BIF VERSION="0.3">',
    '<NETWORK>',
    `<NAME>${escapeXml(title)}</NAME>`,
    ...variables.flatMap(declaration),
    ...variables.flatMap(definition),
    '</NETWORK>',
    '</BIF>',
    '',
  ].join('\n');
}

function declaration({ name, label, states, pos, decision }: FileVariable): string[] {
  return [
    `<VARIABLE TYPE="${decision ? 'decision' : 'nature'}">`,
    ` <NAME>${escapeXml(name)}</NAME>`,
    ...states.map((state) => ` <OUTCOME>${escapeXml(state)}</OUTCOME>`),
    ...(label === undefined ? [] : [` <PROPERTY>label = ${escapeXml(label)}</PROPERTY>`]),
    ...(pos === undefined ? [] : [` <PROPERTY>position = (${pos.x}, ${pos.y})</PROPERTY>`]),
    '</VARIABLE>',
  ];
}

function definition({ name, states, parents, values }: FileVariable): string[] {
  const rows: string[] = [];
  for (let at = 0; at < values.length; at += states.length) {
    rows.push(Array.from(values.subarray(at, at + states.length), String).join(' '));
  }
  return [
    '<DEFINITION>',
    ` <FOR>${escapeXml(name)}</FOR>`,
    ...parents.map((parent) => ` <GIVEN>${escapeXml(parent)}</GIVEN>`),
    ` <TABLE>${rows.join('\n  ')}</TABLE>`,
    '</DEFINITION>',
  ];
}
