import '@fontsource-variable/ibm-plex-sans';
import '../../../client/kit/tokens.css';
import '../../../client/kit/base.css';
import { createRoot } from 'react-dom/client';
import { Canvas } from '../../../client/canvas/Canvas.tsx';
import { RoomProvider } from '../../../client/room/room-context.tsx';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';

import { benchRoom } from './room.ts';

const query = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
const room = benchRoom(iranMediation.scenario());
Object.assign(globalThis, { room });
const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <RoomProvider room={room}>
      <Canvas />
    </RoomProvider>,
  );
}
