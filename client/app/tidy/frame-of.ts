import type { Id } from '../../../shared/base/ids.ts';
import type { Node, Scenario } from '../../../shared/model/scenario.ts';
import { containsBox } from '../../../shared/drawing/box.ts';
import { cardSize } from '../../../shared/drawing/sizes.ts';

/** The frame that a card belongs to: the one it is filed under, else the smallest one it stands in. */
export function frameOf({ groups }: Pick<Scenario, 'groups'>, node: Node): Id | undefined {
  if (node.group !== undefined && groups.has(node.group)) return node.group;
  const box = { ...node.pos, ...cardSize };
  const area = ({ width, height }: { width: number; height: number }) => width * height;
  return [...groups.values()]
    .filter(({ frame }) => containsBox(frame, box))
    .sort((a, b) => area(a.frame) - area(b.frame))
    .at(0)?.id;
}
