import { later } from '../kit/later.tsx';
import { useOverlay } from './overlays-context.ts';

const OpenMenu = later(() => import('./OpenMenu.tsx').then((m) => m.OpenMenu));

/** The menu of a right click or a long press. */
export function CanvasMenu() {
  const menu = useOverlay((overlays) => overlays.menu);
  return menu ? <OpenMenu key={`${menu.page.x} ${menu.page.y}`} menu={menu} /> : null;
}
