import { parseParam } from '../model/param-id.ts';
import { own } from '../model/own.ts';
import type { Link, LinkId, Node, NodeId, Num } from '../model/scenario.ts';
import type { Plain, Reading } from './reading.ts';

interface Numbered {
  readonly nodes: Map<NodeId, Node>;
  readonly links: Map<LinkId, Link>;
}

/** `[lo, hi]` by parameter id, as older files keep them apart from their numbers. */
export function applyRanges(reading: Reading, file: Plain, records: Numbered): void {
  const ranges = Object.entries(reading.record(file['ranges'] ?? {}, 'ranges'));
  for (const [text, value] of ranges) {
    const place = `ranges.${text}`;
    const [lo, hi] = reading.list(value, place).map((end) => reading.number(end, place));
    if (lo === undefined || hi === undefined) {
      reading.fail('badShape', 'a lowest and a highest value are expected', place);
    }
    const done = applyRange(records, text, (num) => ({ ...num, lo, hi }));
    if (!done) reading.lose(place, 'there is no such number, left out');
  }
}

/** Changes the number that `text` names; false when there is none. */
function applyRange(records: Numbered, text: string, widen: (num: Num) => Num): boolean {
  const param = parseParam(text);
  if (param === undefined) return false;
  const inside = (nums: Readonly<Record<string, Num>>, key: string) => {
    const num = own(nums, key);
    return num && { ...nums, [key]: widen(num) };
  };
  if ('node' in param) {
    const node = records.nodes.get(param.node);
    if (node === undefined) return false;
    if (param.of === 'leak' || param.of === 'base') {
      const nums = inside(node[param.of], param.state);
      if (nums) records.nodes.set(node.id, { ...node, [param.of]: nums });
      return nums !== undefined;
    }
    if (param.of === 'cell') {
      const row = inside(own(node.table, param.row) ?? {}, param.state);
      const table = { ...node.table, [param.row]: row ?? {} };
      if (row) records.nodes.set(node.id, { ...node, table });
      return row !== undefined;
    }
    return false;
  }
  const link = records.links.get(param.link);
  if (link === undefined) return false;
  if (param.of === 'effect') {
    const levels = inside(own(link.effects, param.parentState) ?? {}, param.childState);
    const effects = { ...link.effects, [param.parentState]: levels ?? {} };
    if (levels) records.links.set(link.id, { ...link, effects });
    return levels !== undefined;
  }
  if (param.of === 'block') {
    const blocks = inside(link.blocks, param.parentState);
    if (blocks) records.links.set(link.id, { ...link, blocks });
    return blocks !== undefined;
  }
  if (param.of === 'necessity' && link.necessity) {
    records.links.set(link.id, { ...link, necessity: widen(link.necessity) });
    return true;
  }
  return false;
}
