import { parseParam } from '../model/param-id.ts';
import type { Link, LinkId, Node, NodeId, Num } from '../model/scenario.ts';
import {
  linkWithNumber,
  nodeWithNumber,
  numberOfLink,
  numberOfNode,
} from '../model/stored-number.ts';
import type { Plain, Reading } from './reading.ts';

interface Numbered {
  readonly nodes: Map<NodeId, Node>;
  readonly links: Map<LinkId, Link>;
}

/** Puts `[lo, hi]` by parameter id, as files may keep them apart, onto the numbers themselves. */
export function applyRanges(reading: Reading, file: Plain, records: Numbered): void {
  const ranges = Object.entries(reading.record(file['ranges'] ?? {}, 'ranges'));
  for (const [text, value] of ranges) {
    const place = `ranges.${text}`;
    const [lo, hi] = reading.list(value, place).map((end) => reading.number(end, place));
    if (lo === undefined || hi === undefined) {
      reading.fail('badShape', 'a lowest and a highest value are expected', place);
    }
    const done = widen(records, text, (num) => ({ ...num, lo, hi }));
    if (!done) reading.lose(place, 'there is no such number, left out');
  }
}

/** Changes the number that `text` names; false when there is none. */
function widen({ nodes, links }: Numbered, text: string, change: (num: Num) => Num): boolean {
  const param = parseParam(text);
  if (param === undefined) return false;
  if ('node' in param) {
    const node = nodes.get(param.node);
    const num = node && numberOfNode(node, param);
    if (node && num) nodes.set(node.id, nodeWithNumber(node, param, change(num)));
    return num !== undefined;
  }
  const link = links.get(param.link);
  const num = link && numberOfLink(link, param);
  if (link && num) links.set(link.id, linkWithNumber(link, param, change(num)));
  return num !== undefined;
}
