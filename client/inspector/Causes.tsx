import type { LinkId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useLink, useScenarioValue } from '../board/hooks.ts';
import { select } from '../board/selection.ts';
import { LinkNumberFields } from './LinkNumberFields.tsx';
import { Section } from './Section.tsx';
import { linkKindWords } from './link-words.ts';
import styles from './Numbers.module.css';

/** Each link into the card with its numbers. */
export function Causes({ links }: { readonly links: readonly LinkId[] }) {
  return (
    <Section title="Causes" mark={links.length}>
      {links.map((id) => (
        <Cause key={id} id={id} />
      ))}
    </Section>
  );
}

function Cause({ id }: { readonly id: LinkId }) {
  const board = useBoard();
  const link = useLink(id);
  const parent = useScenarioValue((scenario) =>
    link === undefined ? undefined : scenario.nodes.get(link.from)?.label,
  );
  if (link === undefined) return null;
  return (
    <div className={styles.cause}>
      <button type="button" className={styles.head} onClick={() => select(board, [id])}>
        <span className={styles.parent} dir="auto">
          {parent || 'Unnamed'}
        </span>
        <span className={styles.kind} style={{ color: `var(--${link.kind})` }}>
          {linkKindWords(link.kind).label.toLowerCase()}
        </span>
      </button>
      <LinkNumberFields link={link} />
    </div>
  );
}
