import { later } from '../kit/later.tsx';
import { useActiveWhatIfs } from './use-active-what-ifs.ts';

const WhatIfPanel = later(() => import('./WhatIfPanel.tsx').then((m) => m.WhatIfPanel));

/** Across the top of the canvas while a what-if is asked; nothing while nothing is asked. */
export function WhatIfBar() {
  const items = useActiveWhatIfs();
  return items.length === 0 ? null : <WhatIfPanel items={items} />;
}
