import type { FilesRead } from '../../../shared/formats/read-files.ts';
import { Losses } from './Losses.tsx';
import styles from './Files.module.css';

const counted = [
  ['nodes', 'card', 'cards'],
  ['links', 'link', 'links'],
  ['actors', 'actor', 'actors'],
  ['evidence', 'piece of evidence', 'pieces of evidence'],
  ['notes', 'note', 'notes'],
] as const;

/** What a file holds, and every loss, before anything has happened. */
export function Incoming({
  incoming: { format, scenario, losses, people },
  leftBehind,
}: {
  readonly incoming: FilesRead;
  /** What would not come along onto the board that is open. */
  readonly leftBehind: readonly string[];
}) {
  const parts = counted.flatMap(([collection, one, more], at) => {
    const { size } = scenario[collection];
    return size > 0 || at < 2 ? [`${size} ${size === 1 ? one : more}`] : [];
  });
  const lost = [
    ...losses,
    ...(people.participants.size > 0 ? ['People are left out: a board knows who opens it.'] : []),
    ...(people.estimates.size > 0 ? ['Estimates of single people are left out.'] : []),
  ];
  return (
    <>
      {scenario.meta.title === '' ? null : (
        <p className={styles.title} dir="auto">
          {scenario.meta.title}
        </p>
      )}
      <p>
        <b>{format}</b> · {parts.join(' · ')}
      </p>
      <Losses title="What does not come along" none="Everything in it is kept." losses={lost} />
      {leftBehind.length > 0 ? (
        <Losses title="If it goes into this board" none="" losses={leftBehind} />
      ) : null}
    </>
  );
}
