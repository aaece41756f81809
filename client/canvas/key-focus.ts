import { change } from '../../shared/document/change.ts';
import { addLink } from '../../shared/document/commands/add-link.ts';
import { addNode } from '../../shared/document/commands/add-node.ts';
import { run } from '../board/run-command.ts';
import { focusOn, select } from '../board/selection.ts';
import { centre, grown } from '../../shared/drawing/box.ts';
import { along, nearest, sibling, type Direction } from './neighbours.ts';
import { phaseOfCard } from './place-tool.ts';
import { cardSize } from '../../shared/drawing/sizes.ts';
import type { Surface } from './surface.ts';
import { reveal, type SetViewport } from './viewport.ts';
import { seen } from './windower.ts';

interface Parts {
  readonly surface: Surface;
  readonly set: SetViewport;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function directionOf(event: { readonly key: string }): Direction | undefined {
  return arrows[event.key];
}

/** Where a thing or a link's pill stands; a link without a pill counts as its middle. */
function placeOf(surface: Surface, id: string) {
  const box = surface.things.box(id) ?? surface.pills.box(id);
  if (box) return box;
  const route = surface.links.route(id);
  if (!route) return undefined;
  const [x, y] = [(route.from.x + route.to.x) / 2, (route.from.y + route.to.y) / 2];
  return { x: x - 1, y: y - 1, width: 2, height: 2 };
}

/** Moves the keyboard along a link or to a neighbour; with `byPlace` to the nearest object that way. */
export function moveFocus({ surface, set }: Parts, direction: Direction, byPlace: boolean): void {
  const { board } = surface;
  const { focused } = board.selection.getState();
  const place = (id: string) => placeOf(surface, id);
  const from = focused === null ? undefined : place(focused);
  const next =
    focused === null || !from ? start(surface) : stepFrom(surface, focused, direction, byPlace);
  if (next === undefined) return;
  lastFocus.set(surface, focused);
  focusOn(board, next);
  reveal(surface, set, next);
}

/** Where the keyboard was before: the way back along a link is the way one came. */
const lastFocus = new WeakMap<Surface, string | null>();

function stepFrom(
  surface: Surface,
  focused: string,
  direction: Direction,
  byPlace: boolean,
): string | undefined {
  const { board, things, links } = surface;
  const scenario = board.scenario.getState();
  const place = (id: string) => placeOf(surface, id);
  const from = place(focused);
  if (!from) return undefined;
  const connects = scenario.nodes.has(focused) || scenario.links.has(focused);
  if (!byPlace && connects && (direction === 'left' || direction === 'right')) {
    return along(scenario, focused, direction, place, lastFocus.get(surface) ?? null);
  }
  if (!byPlace && scenario.nodes.has(focused) && (direction === 'up' || direction === 'down')) {
    return sibling(scenario, focused, direction, place);
  }
  const region = grown(from, 3000);
  const around = new Set([
    ...things.cardsIn(region),
    ...things.groupsIn(region),
    ...links.in(region),
  ]);
  around.delete(focused);
  return nearest(around, from, direction, place);
}

/**
 * Where the keyboard begins: what is selected, else the card nearest to where it was when that
 * went, else the first card in view, reading from the left.
 */
function start({ board, things, view, keys }: Surface): string | undefined {
  const [selected] = board.selection.getState().selected;
  if (selected !== undefined) return selected;
  const inView = [...things.cardsIn(seen(view))];
  const candidates = inView.length > 0 ? inView : [...things.byId.keys()];
  const order = (id: string) => {
    const box = things.box(id);
    if (!box) return Infinity;
    if (!keys.left) return box.x + box.y;
    const [at, left] = [centre(box), centre(keys.left)];
    return Math.hypot(at.x - left.x, at.y - left.y);
  };
  return candidates.sort((a, b) => order(a) - order(b))[0];
}

/**
 * A new card on the side of the focused one, linked with it, as one step: to the left it is a
 * cause, else an effect.
 */
export function addTowards({ surface, set }: Parts, from: string, direction: Direction): boolean {
  const { board, things } = surface;
  const box = things.box(from);
  const origin = board.scenario.getState().nodes.get(from);
  if (!box || !origin) return false;
  const step = { x: cardSize.width + 100, y: cardSize.height + 44 };
  const shift = {
    left: { x: -step.x, y: 0 },
    right: { x: step.x, y: 0 },
    up: { x: 0, y: -step.y },
    down: { x: 0, y: step.y },
  }[direction];
  let pos = { x: box.x + shift.x, y: box.y + shift.y };
  const aside = shift.x === 0 ? { x: step.x, y: 0 } : { x: 0, y: step.y };
  for (let tries = 0; tries < 12; tries += 1) {
    if (things.cardsIn(grown({ ...pos, ...cardSize }, 8)).size === 0) break;
    pos = { x: pos.x + aside.x, y: pos.y + aside.y };
  }
  const id = run(board, () =>
    change(board.target, 'user', () => {
      const phase = phaseOfCard(board, pos);
      const node = { kind: 'event', pos } as const;
      const added = addNode(board.target, phase === undefined ? node : { ...node, phase });
      const ends = direction === 'left' ? { from: added, to: from } : { from, to: added };
      addLink(board.target, ends);
      return added;
    }),
  );
  if (id === undefined) return true;
  select(board, [id]);
  board.ui.setState({ editing: `${id}/label` });
  const middle = centre({ ...pos, ...cardSize });
  if (!things.cardsIn(seen(surface.view)).has(id)) {
    const { width, height, zoom } = surface.view;
    set({ x: width / 2 - middle.x * zoom, y: height / 2 - middle.y * zoom, zoom }, 0);
  }
  return true;
}
