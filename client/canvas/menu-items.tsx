import {
  ArrowLeftRight,
  Check,
  Hash,
  ListPlus,
  PanelRight,
  Pencil,
  Spline,
  SquareDashed,
  StickyNote,
  Target,
} from 'lucide-react';
import { reverseLink } from '../../shared/document/commands/reverse-link.ts';
import { setLinkKind } from '../../shared/document/commands/set-link-kind.ts';
import { setSettings } from '../../shared/document/commands/set-settings.ts';
import type { NodeKind, Position } from '../../shared/model/scenario.ts';
import { useActions } from '../board/actions-context.ts';
import { useBoard } from '../board/board-context.tsx';
import { useLink, useNode, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { MenuItem, MenuRule, MenuSection } from '../kit/Menu.tsx';
import { kindWords } from './CardHeader.tsx';
import { linkKindWords } from './kind-words.ts';
import { openInspector, renameOn } from './open-things.ts';
import { openNumber } from './open.ts';
import { useOverlays } from './overlays-context.ts';
import { placeNew } from './place-tool.ts';
import { useSurface } from './surface-context.ts';
import { WhatIfItems } from './WhatIfItems.tsx';

const kinds: readonly NodeKind[] = ['move', 'event', 'outcome', 'indicator'];

/** On free canvas: what can be put there, and what concerns the whole board. */
export function CanvasItems({ at }: { readonly at: Position }) {
  const board = useBoard();
  return (
    <>
      {board.mayEdit ? (
        <MenuSection title="Add here">
          {kinds.map((kind) => {
            const Icon = kindIcons[kind];
            return (
              <MenuItem
                key={kind}
                id={kind}
                icon={<Icon size={14} />}
                onAction={() => placeNew(board, kind, at)}
              >
                {kindWords[kind]}
              </MenuItem>
            );
          })}
          <MenuItem
            id="note"
            icon={<StickyNote size={14} />}
            onAction={() => placeNew(board, 'note', at)}
          >
            Note
          </MenuItem>
          <MenuItem
            id="group"
            icon={<SquareDashed size={14} />}
            onAction={() => placeNew(board, 'group', at)}
          >
            Frame
          </MenuItem>
        </MenuSection>
      ) : null}
      <MenuRule />
      <ListedItems ids={['paste', 'select-all', 'tidy', 'fit-all']} />
    </>
  );
}

/** On a card, note or frame. */
export function ThingItems({ id }: { readonly id: string }) {
  const board = useBoard();
  const surface = useSurface();
  const overlays = useOverlays();
  const node = useNode(id);
  return (
    <>
      <OpenItem id={id} />
      {board.mayEdit ? (
        <MenuItem
          id="rename"
          icon={<Pencil size={14} />}
          keys="F2"
          onAction={() => renameOn(surface, id)}
        >
          Rename
        </MenuItem>
      ) : null}
      {board.mayEdit && node ? (
        <>
          <NumberItem id={id} />
          <MenuItem
            id="link"
            icon={<Spline size={14} />}
            keys="KeyL"
            onAction={() => overlays.setState({ picker: id })}
          >
            Link to…
          </MenuItem>
          <TargetItem id={id} />
        </>
      ) : null}
      {node ? <WhatIfItems node={node} /> : null}
      <MenuRule />
      <GatherItem />
      <ListedItems ids={['cut', 'copy', 'duplicate', 'remove']} />
    </>
  );
}

/** Selecting more by tapping: what Shift does for those who have no keys. */
function GatherItem() {
  const overlays = useOverlays();
  return (
    <MenuItem
      id="gather"
      icon={<ListPlus size={14} />}
      onAction={() => overlays.setState({ gathering: true })}
    >
      Select more
    </MenuItem>
  );
}

/** The card or link in the inspector. */
function OpenItem({ id }: { readonly id: string }) {
  const board = useBoard();
  return (
    <MenuItem
      id="open"
      icon={<PanelRight size={14} />}
      keys="Enter"
      onAction={() => openInspector(board, id)}
    >
      Open
    </MenuItem>
  );
}

/** The number of a card or link, to be entered. */
function NumberItem({ id }: { readonly id: string }) {
  const surface = useSurface();
  const overlays = useOverlays();
  return (
    <MenuItem
      id="number"
      icon={<Hash size={14} />}
      keys="KeyP"
      onAction={() => openNumber({ surface, overlays }, id)}
    >
      Probability…
    </MenuItem>
  );
}

/** Makes the card's top state the one that the board is about. */
function TargetItem({ id }: { readonly id: string }) {
  const board = useBoard();
  const isTarget = useScenarioValue(({ meta }) => meta.settings.target?.node === id);
  const top = useNode(id)?.states.at(-1)?.id;
  if (isTarget || top === undefined) return null;
  return (
    <MenuItem
      id="target"
      icon={<Target size={14} />}
      onAction={() =>
        run(board, () => setSettings(board.target, { target: { node: id, states: [top] } }))
      }
    >
      Make it the target outcome
    </MenuItem>
  );
}

/** On a link. */
export function LinkItems({ id }: { readonly id: string }) {
  const board = useBoard();
  const link = useLink(id);
  if (!link) return null;
  return (
    <>
      <OpenItem id={id} />
      {board.mayEdit ? (
        <>
          <NumberItem id={id} />
          <MenuItem
            id="reverse"
            icon={<ArrowLeftRight size={14} />}
            onAction={() => run(board, () => reverseLink(board.target, id))}
          >
            Reverse
          </MenuItem>
          <MenuSection title="Kind">
            {linkKindWords.map(([kind, words]) => (
              <MenuItem
                key={kind}
                id={kind}
                icon={kind === link.kind ? <Check size={14} /> : null}
                onAction={() => run(board, () => setLinkKind(board.target, id, kind))}
              >
                {words}
              </MenuItem>
            ))}
          </MenuSection>
        </>
      ) : null}
      <MenuRule />
      <GatherItem />
      <ListedItems ids={['remove']} />
    </>
  );
}

/** Entries of the app's list of actions, as far as they can be done now. */
function ListedItems({ ids }: { readonly ids: readonly string[] }) {
  const board = useBoard();
  const actions = useActions();
  return ids.map((id) => {
    const action = actions.find((each) => each.id === id);
    if (!action || action.when?.(board) === false) return null;
    const Icon = action.icon;
    return (
      <MenuItem
        key={id}
        id={id}
        icon={Icon ? <Icon size={14} /> : null}
        keys={action.keys?.[0]}
        isDanger={id === 'remove'}
        onAction={() => void action.run(board)}
      >
        {action.label}
      </MenuItem>
    );
  });
}
