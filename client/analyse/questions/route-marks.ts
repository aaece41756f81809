import type { Paths } from '../../../shared/analyses/paths.ts';
import type { LinkMark } from '../../board/link-marks.ts';
import type { LinkId, NodeId } from '../../../shared/model/scenario.ts';

/** Canvas pixels of the thinnest and the thickest line. */
const [thin, thick] = [1.5, 10];

/**
 * The links that carry a change, as thick as their share of the whole effect, by colour whether they
 * raise or lower the chance; thin and without a colour until that is known. With a route, only its links.
 */
export function routeMarks(
  { arrows }: Pick<Paths, 'arrows'>,
  route?: readonly NodeId[],
): ReadonlyMap<LinkId, LinkMark> {
  const most = Math.max(...arrows.map(({ share }) => Math.abs(share ?? 0)), 0);
  const isOn = (from: NodeId, to: NodeId) =>
    route === undefined || route.some((node, at) => node === from && route[at + 1] === to);
  return new Map(
    arrows.flatMap(({ from, to, links, share }) => {
      if (!isOn(from, to)) return [];
      if (share === undefined) {
        return links.map((link): [LinkId, LinkMark] => [link, { width: thin, tone: 'shown' }]);
      }
      const width = most === 0 ? thin : thin + ((thick - thin) * Math.abs(share)) / most;
      const tone = share < 0 ? 'lowers' : 'raises';
      return links.map((link): [LinkId, LinkMark] => [link, { width, tone }]);
    }),
  );
}
