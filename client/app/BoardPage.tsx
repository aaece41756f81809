import { useEffect, useState } from 'react';
import { never } from '../../shared/base/never.ts';
import { keepName, keptName, suggestedName } from '../access/own-name.ts';
import { later } from '../kit/later.tsx';
import { toast } from '../kit/toast.ts';
import { openRoom, type RoomState } from '../room/open-room.ts';
import { RoomProvider } from '../room/room-context.tsx';
import { Notice } from '../screens/Notice.tsx';
import { Opening } from '../screens/Opening.tsx';
import { BoardFrame } from './frame/BoardFrame.tsx';
import { go } from './route.ts';
import { useSecret } from './use-secret.ts';

/** Most people come with a name already. */
const NameGate = later(() => import('../screens/NameGate.tsx').then((m) => m.NameGate));

/** A board by its address: asks a newcomer's name, opens the room, or says why it cannot. */
export function BoardPage({ board }: { readonly board: string }) {
  const secret = useSecret();
  const [suggestion] = useState(suggestedName);
  const [name, setName] = useState(keptName);
  if (name === undefined && secret !== undefined) {
    return (
      <NameGate
        suggestion={suggestion}
        onEnter={(typed) => {
          keepName(typed);
          setName(typed);
        }}
      />
    );
  }
  return <RoomScreen board={board} secret={secret} name={name ?? 'Guest'} />;
}

interface RoomScreenProps {
  readonly board: string;
  readonly secret: string | undefined;
  readonly name: string;
}

function RoomScreen({ board, secret, name }: RoomScreenProps) {
  const [state, setState] = useState<RoomState>({ kind: 'opening' });
  useEffect(() => {
    const notify = (words: string) => {
      toast(words);
    };
    const opening = openRoom({ board, secret, name, notify });
    const stop = opening.state.subscribe(setState);
    return () => {
      stop();
      opening.close();
    };
  }, [board, secret, name]);
  switch (state.kind) {
    case 'opening':
      return <Opening trouble={state.trouble} />;
    case 'open':
      return (
        <RoomProvider room={state.room}>
          <BoardFrame />
        </RoomProvider>
      );
    case 'closed':
      return (
        <Notice
          title="This board cannot be opened"
          actions={[
            { label: 'Join with a code', run: () => location.assign('/j') },
            { label: 'Go to the start', run: () => go('/') },
          ]}
        >
          {state.words}
        </Notice>
      );
    default:
      return never(state);
  }
}
