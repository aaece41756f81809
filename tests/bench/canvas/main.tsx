import '@fontsource-variable/ibm-plex-sans';
import '../../../client/kit/tokens.css';
import '../../../client/kit/base.css';
import { createRoot } from 'react-dom/client';
import { Canvas } from '../../../client/canvas/Canvas.tsx';
import { RoomProvider } from '../../../client/room/room-context.tsx';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';
import { BareFlow } from './BareFlow.tsx';
import { bigBoard } from '../../support/big-board.ts';
import { createProbe } from './probe.ts';
import { bareRoom } from '../../support/bare-room.ts';

/*
 * The canvas by itself. `?nodes=1000` a made-up board, else the Iran template; `&bare` bare React
 * Flow; `&theme=dark`; `&answers=off` without inference, whose worker would take the CPU that is
 * measured.
 */
const query = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
const count = Number(query.get('nodes') ?? 0);
const scenario = count > 0 ? bigBoard(count) : iranMediation.scenario();
const container = document.querySelector('#root');
if (container) {
  const root = createRoot(container);
  if (query.has('bare')) {
    const probe = createProbe();
    Object.assign(globalThis, { probe, room: undefined });
    root.render(<BareFlow scenario={scenario} />);
  } else {
    const room = bareRoom(scenario, query.get('answers') !== 'off');
    const probe = createProbe(room);
    Object.assign(globalThis, { room, probe, flow: undefined });
    root.render(
      <RoomProvider room={room}>
        <Canvas />
      </RoomProvider>,
    );
  }
}
