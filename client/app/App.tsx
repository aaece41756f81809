import { lazy, Suspense } from 'react';
import { never } from '../../shared/base/never.ts';
import { later } from '../kit/later.tsx';
import { Notice } from '../screens/Notice.tsx';
import { FaultGuard } from './FaultGuard.tsx';
import { go, routeOf, usePath, type Route } from './route.ts';

const Toasts = later(() => import('../kit/Toasts.tsx').then((m) => m.Toasts));
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })));
const BoardPage = lazy(() => import('./BoardPage.tsx').then((m) => ({ default: m.BoardPage })));

/** The whole app: the screen that the address names, and the corner for messages. */
export function App() {
  return (
    <>
      <FaultGuard>
        <Suspense fallback={null}>
          <Screen route={routeOf(usePath())} />
        </Suspense>
      </FaultGuard>
      <Toasts />
    </>
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'home':
      return <HomePage />;
    case 'board':
      return <BoardPage key={route.board} board={route.board} />;
    case 'unknown':
      return (
        <Notice
          title="There is nothing at this address"
          actions={[{ label: 'Go to the start', run: () => go('/') }]}
        >
          Check the link, or ask for the code that is shown in the room.
        </Notice>
      );
    default:
      return never(route);
  }
}
