import { useScenarioValue } from '../board/hooks.ts';
import { later } from '../kit/later.tsx';

const OffTarget = later(() => import('./OffTarget.tsx').then((m) => m.OffTarget));

/** The target outcome in a corner of the canvas, while its card is not in view. */
export function TargetChip() {
  const id = useScenarioValue(({ meta, nodes }) => {
    const { target } = meta.settings;
    return target && nodes.has(target.node) ? target.node : undefined;
  });
  return id === undefined ? null : <OffTarget key={id} id={id} />;
}
