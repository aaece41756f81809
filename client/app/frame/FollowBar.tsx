import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Button } from '../../kit/Button.tsx';
import { usePeople } from '../../room/room-context.tsx';
import styles from './FollowBar.module.css';

/** Whose view this screen follows, or the way back to it after wandering off. */
export function FollowBar() {
  const { ui } = useBoard();
  const people = usePeople();
  const following = useUi((state) => state.following);
  const last = useUi((state) => state.lastFollowed);
  const person = people.find(({ id }) => id === (following ?? last));
  if (person === undefined) return null;
  return (
    <output className={styles.bar}>
      <Avatar name={person.name} colour={person.colour} size="s" />
      {following === null ? null : <span>You follow {person.name}</span>}
      <Button
        size="s"
        variant="plain"
        onPress={() => {
          ui.setState(
            following === null ? { following: person.id } : { following: null, lastFollowed: null },
          );
        }}
      >
        {following === null ? `Back to ${person.name}` : 'Stop'}
      </Button>
    </output>
  );
}
