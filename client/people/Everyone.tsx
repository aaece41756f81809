import { Button } from 'react-aria-components/Button';
import { useUi } from '../board/hooks.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { cx } from '../kit/cx.ts';
import { MenuButton, MenuItem } from '../kit/Menu.tsx';
import { toggleFollow } from '../room/follow.ts';
import type { PersonHere } from '../room/people.ts';
import { useRoom } from '../room/room-context.tsx';
import { describePerson } from './describe-person.ts';
import styles from './Avatars.module.css';

/** The count of those who have no avatar of their own, and the list of all. */
export function Everyone({
  people,
  more,
}: {
  readonly people: readonly PersonHere[];
  readonly more: number;
}) {
  const room = useRoom();
  const following = useUi((ui) => ui.following);
  return (
    <MenuButton
      label="People on this board"
      placement="bottom end"
      button={
        <Button className={cx(styles.more)} aria-label={`${more} more people`}>
          +{more}
        </Button>
      }
    >
      {people.map((person) => (
        <MenuItem
          key={person.id}
          id={person.id}
          words={person.name}
          icon={<Avatar name={person.name} colour={person.colour} size="s" isAway={person.away} />}
          isDisabled={person.self}
          onAction={() => {
            toggleFollow(room, person.id);
          }}
        >
          {describePerson(person, following === person.id)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
