import type { Id } from '../../shared/base/ids.ts';
import { addLink } from '../../shared/document/commands/add-link.ts';
import { addNode } from '../../shared/document/commands/add-node.ts';
import { removeEvidence } from '../../shared/document/commands/remove-evidence.ts';
import { setEvidence } from '../../shared/document/commands/set-evidence.ts';
import { parseParam } from '../../shared/model/param-id.ts';
import type { Evidence, NodeId, NodeKind, StateId } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { evidenceByNode } from '../board/indexes.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { numberOf } from '../../shared/drawing/link-number.ts';
import { numberOfNode } from '../numbers/node-number.ts';
import { outlineState, setRowsOpen, type Opened } from './outline-state.ts';
import { groupKey, groupOf, outlineOf } from './outline-tree.ts';
import { placeCard } from './place-card.ts';

/** Selects one row's card or link, and shows it on the canvas. */
export function show(board: Board, id: string): void {
  select(board, [id]);
  board.layout.fit([id]);
}

/** Opens the inspector on a row's card or link. */
export function inspect(board: Board, id: string): void {
  select(board, [id]);
  board.ui.setState({ inspector: true, entersInspector: true });
}

/** Takes the keyboard to the selected card's or link's row, else to the first row. */
export function goThere(board: Board): void {
  const state = outlineState(board);
  const scenario = board.scenario.getState();
  const { by } = state.getState();
  const [selected] = board.selection.getState().selected;
  const link = scenario.links.get(selected ?? '');
  const node = scenario.nodes.get(link?.to ?? selected ?? '');
  if (node === undefined) {
    state.setState({ wanted: outlineOf(scenario, by, () => false)[0]?.key ?? null });
    return;
  }
  setRowsOpen(board, [groupOf(scenario, by, node), ...(link ? [node.id] : [])], true);
  state.setState({ wanted: link?.id ?? node.id });
}

/** Adds a card to a phase or to an actor, with the keyboard on its name. */
export function addCard(board: Board, kind: NodeKind, group: Id | undefined): void {
  const state = outlineState(board);
  const { by } = state.getState();
  const id = run(board, () =>
    addNode(board.target, {
      kind,
      pos: placeCard(board.scenario.getState(), by, group),
      ...(group === undefined ? {} : by === 'phase' ? { phase: group } : { owner: group }),
    }),
  );
  if (id === undefined) return;
  setRowsOpen(board, [groupKey(group)], true);
  show(board, id);
  state.setState({ renaming: id, wanted: id });
}

/** Draws a link between two cards; its row, below its effect, gets the keyboard. */
export function linkCards(board: Board, from: NodeId, to: NodeId): void {
  const id = run(board, () => addLink(board.target, { from, to }));
  if (id === undefined) return;
  setRowsOpen(board, [to], true);
  show(board, id);
  outlineState(board).setState({ wanted: id });
}

/**
 * Says that a card is in this state, as one piece of evidence; says nothing any more when it was in
 * that state already. Evidence of another kind on the card stays.
 */
export function learn(board: Board, node: NodeId, state: StateId): void {
  const before = knownOf(board, node);
  run(board, () => {
    if (before?.type === 'hard' && before.state === state) {
      removeEvidence(board.target, before.id);
      return before.id;
    }
    return setEvidence(board.target, {
      ...(before === undefined ? {} : { id: before.id }),
      node,
      finding: { type: 'hard', state },
    });
  });
}

/** The certain evidence on a card that counts. */
export function knownOf(board: Board, node: NodeId): Evidence | undefined {
  return evidenceByNode(board.scenario.getState().evidence)
    .get(node)
    ?.find(({ on, type }) => on && type === 'hard');
}

/**
 * What asks for the number of a link, or for a card's own: its chance, or its gut number once
 * something causes it. Undefined where there is none to give.
 */
export function numberOpened(
  board: Board,
  id: string,
  anchor: Element,
  typed?: string,
): Opened | undefined {
  const { nodes, links } = board.scenario.getState();
  const link = links.get(id);
  const node = nodes.get(id);
  const param = link
    ? numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) })?.param
    : node && numberOfNode(node, hasCauses(board, id));
  if (param === undefined) return undefined;
  if (parseParam(param)?.of === 'cell') return { what: 'row', id, anchor };
  return { what: 'number', param, anchor, ...(typed === undefined ? {} : { typed }) };
}

/** Whether anything that counts comes in at a card. */
export function hasCauses(board: Board, node: NodeId): boolean {
  const { links } = board.scenario.getState();
  return [...links.values()].some(({ to, kind }) => to === node && kind !== 'relates');
}
