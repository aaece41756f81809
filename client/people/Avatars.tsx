import { Button } from 'react-aria-components/Button';
import { useUi } from '../board/hooks.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { cx } from '../kit/cx.ts';
import { MenuButton, MenuItem } from '../kit/Menu.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { toggleFollow } from '../room/follow.ts';
import type { PersonHere } from '../room/people.ts';
import { usePeople, useRoom } from '../room/room-context.tsx';
import styles from './Avatars.module.css';

/** Shown one by one; the rest are in the list behind the count. */
const shownAtOnce = 5;

/** Who is here: pressing a person follows them, pressing again stops. */
export function Avatars() {
  const people = usePeople();
  const shown = people.length <= shownAtOnce + 1 ? people : people.slice(0, shownAtOnce);
  const more = people.length - shown.length;
  return (
    <section className={styles.row} aria-label="People on this board" data-testid="people">
      {shown.map((person) => (
        <PersonButton key={person.id} person={person} />
      ))}
      {more > 0 ? <Everyone people={people} more={more} /> : null}
    </section>
  );
}

function PersonButton({ person }: { readonly person: PersonHere }) {
  const room = useRoom();
  const isFollowed = useUi(({ following }) => following === person.id);
  const words = describe(person, isFollowed);
  return (
    <Tooltip words={words}>
      <Button
        className={cx(styles.person, isFollowed && styles.followed)}
        aria-label={words}
        data-person={person.id}
        onPress={() => {
          if (!person.self) toggleFollow(room, person.id);
        }}
      >
        <Avatar name={person.name} colour={person.colour} isAway={person.away} />
      </Button>
    </Tooltip>
  );
}

function Everyone({
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
          {describe(person, following === person.id)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}

function describe(person: PersonHere, isFollowed: boolean): string {
  if (person.self) return `${person.name} (you)`;
  const away = person.away ? ', away' : '';
  return `${person.name}${away}. ${isFollowed ? 'Stop following' : 'Follow'}`;
}
