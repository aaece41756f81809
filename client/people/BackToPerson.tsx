import { useUi } from '../board/hooks.ts';
import { Button } from '../kit/Button.tsx';
import { toggleFollow } from '../room/follow.ts';
import { usePeople, useRoom } from '../room/room-context.tsx';

/** While following: whose view this is, and the way out. After wandering off: the way back to them. */
export function BackToPerson() {
  const room = useRoom();
  const following = useUi((ui) => ui.following);
  const last = useUi((ui) => ui.lastFollowed);
  const person = usePeople().find(({ id, self }) => id === (following ?? last) && !self);
  if (person === undefined) return null;
  return (
    <Button
      variant={following === null ? 'normal' : 'primary'}
      onPress={() => {
        toggleFollow(room, person.id);
      }}
    >
      {following === null ? `Back to ${person.name}` : `Following ${person.name}: stop`}
    </Button>
  );
}
