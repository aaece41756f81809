import type { Ablation } from '../../shared/analyses/ablation.ts';
import type { LinkMarks } from '../board/link-marks.ts';

/** Canvas pixels of the thinnest and the thickest line. */
const [thin, thick] = [1.5, 11];

/** Each link as thick as what it adds, by colour whether it raises or lowers; what adds nothing stands back. */
export function marksOf({ links }: Pick<Ablation, 'links'>): LinkMarks['byLink'] {
  const most = Math.max(...links.map(({ delta }) => Math.abs(delta)), 0);
  return new Map(
    links
      .filter(({ delta }) => most > 0 && Math.abs(delta) / most > 1e-6)
      .map(({ link, delta }) => {
        // By the root, so that small effects can be told from none.
        const width = thin + (thick - thin) * Math.sqrt(Math.abs(delta) / most);
        return [link, { width, tone: delta < 0 ? 'lowers' : 'raises' }];
      }),
  );
}
