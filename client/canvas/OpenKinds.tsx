import { Spline } from 'lucide-react';
import { useRef } from 'react';
import { addLink } from '../../shared/document/commands/add-link.ts';
import { setLinkKind } from '../../shared/document/commands/set-link-kind.ts';
import type { LinkKind } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { PickList } from '../kit/PickList.tsx';
import { Popover } from '../kit/Popover.tsx';
import { overlaps } from '../../shared/drawing/box.ts';
import { linkKindWords } from './kind-words.ts';
import { openKinds } from './open-kinds.ts';
import type { KindWish } from './overlays.ts';
import { useOverlays } from './overlays-context.ts';
import type { Surface } from './surface.ts';
import { useSurface } from './surface-context.ts';
import { seen } from './windower.ts';
import styles from './LinkPicker.module.css';

/**
 * The kinds that a link can have: asked of a second link between two cards, whose usual kind is
 * taken, and of a link that is to have another one.
 */
export function OpenKinds({ wish }: { readonly wish: KindWish }) {
  const surface = useSurface();
  const board = useBoard();
  const overlays = useOverlays();
  const scenario = useScenarioValue((all) => all);
  const anchor = useRef<Element | null>(placeOf(surface, wish) ?? null);
  const open = openKinds(scenario, wish.from, wish.to);
  const close = () => overlays.setState({ kind: null });
  const choose = (kind: LinkKind) => {
    close();
    const { link, from, to } = wish;
    if (link !== undefined) run(board, () => setLinkKind(board.target, link, kind));
    else {
      const id = run(board, () => addLink(board.target, { from, to, kind }));
      if (id !== undefined) select(board, [id]);
    }
  };
  const label = wish.link === undefined ? 'Kind of the second link' : 'Kind of the link';
  return (
    <Popover label={label} anchor={anchor} isOpen onClose={close} className={styles.picker}>
      <PickList
        label={label}
        options={linkKindWords
          .filter(([kind]) => open.includes(kind))
          .map(([id, words]) => ({ id, words, icon: <Spline size={14} color={`var(--${id})`} /> }))}
        nothing="No such kind."
        onPick={(id) => {
          const kind = open.find((each) => each === id);
          if (kind !== undefined) choose(kind);
        }}
        onClose={close}
      />
    </Popover>
  );
}

/** The link's pill, else the card at its end or, when that is out of view, at its beginning. */
function placeOf(surface: Surface, { link, from, to }: KindWish): Element | undefined {
  const pill = link === undefined ? undefined : surface.pills.element(link);
  const box = surface.things.box(to);
  const isSeen = box !== undefined && overlaps(box, seen(surface.view));
  return pill ?? surface.card(isSeen ? to : from);
}
