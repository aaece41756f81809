import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useSuspended } from '../board/hooks.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { LinkNumberFields } from './LinkNumberFields.tsx';
import { Section } from './Section.tsx';
import { linkKindWords } from './link-words.ts';
import fields from './fields.module.css';

/** The numbers of one link. */
export function LinkNumbers({ link }: { readonly link: Link }) {
  const board = useBoard();
  const loop = useSuspended(link.id);
  return (
    <Section title={linkKindWords(link.kind).label}>
      <p className={fields.text}>{linkKindWords(link.kind).says}</p>
      {loop === undefined ? null : (
        <p className={fields.error}>It closes a loop, so it is not counted now.</p>
      )}
      <LinkNumberFields link={link} />
      <div className={fields.row}>
        <Button
          size="s"
          variant="plain"
          onPress={() => {
            select(board, [link.to]);
            board.ui.setState({ tab: 'numbers' });
          }}
        >
          All numbers of the effect
        </Button>
      </div>
    </Section>
  );
}
