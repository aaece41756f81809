import { useUi } from '../board/hooks.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { cx } from '../kit/cx.ts';
import { later } from '../kit/later.tsx';
import { PressButton } from '../kit/PressButton.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { toggleFollow } from '../room/follow.ts';
import type { PersonHere } from '../room/people.ts';
import { usePeople, useRoom } from '../room/room-context.tsx';
import { describePerson } from './describe-person.ts';
import styles from './Avatars.module.css';

const Everyone = later(() => import('./Everyone.tsx').then((m) => m.Everyone));

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
  const words = describePerson(person, isFollowed);
  return (
    <Tooltip words={words}>
      <PressButton
        className={cx(styles.person, isFollowed && styles.followed)}
        aria-label={words}
        data-person={person.id}
        onPress={() => {
          if (!person.self) toggleFollow(room, person.id);
        }}
      >
        <Avatar name={person.name} colour={person.colour} isAway={person.away} />
      </PressButton>
    </Tooltip>
  );
}
