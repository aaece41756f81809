import { ArrowLeftRight, Check, Hash, PanelRight } from 'lucide-react';
import { reverseLink } from '../../shared/document/commands/reverse-link.ts';
import { setLinkKind } from '../../shared/document/commands/set-link-kind.ts';
import type { LinkKind } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useLink } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { MenuItem, MenuRule, MenuSection } from '../kit/Menu.tsx';
import { linkVerbs } from '../numbers/link-verbs.ts';
import { RemoveItem, type RowItemsProps } from './CardItems.tsx';
import { inspect, numberOpened } from './outline-commands.ts';
import { outlineState } from './outline-state.ts';

const kinds = Object.keys(linkVerbs) as readonly LinkKind[];

/** What can be done with a link. */
export function LinkItems({ id, anchor }: RowItemsProps) {
  const board = useBoard();
  const link = useLink(id);
  if (link === undefined) return null;
  const number = numberOpened(board, id, anchor);
  return (
    <>
      <MenuItem id="open" icon={<PanelRight />} keys="Enter" onAction={() => inspect(board, id)}>
        Open
      </MenuItem>
      {board.mayEdit ? (
        <>
          {number === undefined ? null : (
            <MenuItem
              id="number"
              icon={<Hash />}
              onAction={() => outlineState(board).setState({ opened: number })}
            >
              Probability…
            </MenuItem>
          )}
          <MenuItem
            id="reverse"
            icon={<ArrowLeftRight />}
            onAction={() => run(board, () => reverseLink(board.target, id))}
          >
            Reverse
          </MenuItem>
          <MenuSection title="What it does">
            {kinds.map((kind) => (
              <MenuItem
                key={kind}
                id={kind}
                words={linkVerbs[kind]}
                icon={kind === link.kind ? <Check /> : <span />}
                onAction={() => run(board, () => setLinkKind(board.target, id, kind))}
              >
                {linkVerbs[kind]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuRule />
          <RemoveItem id={id} />
        </>
      ) : null}
    </>
  );
}
