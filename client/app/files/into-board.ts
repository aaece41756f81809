import { copyThings, type Clip } from '../../../shared/document/clip.ts';
import { pasteInParts } from '../../../shared/document/commands/paste-clip.ts';
import type { Position, Scenario } from '../../../shared/model/scenario.ts';
import type { Board } from '../../board/board.ts';
import { run } from '../../board/run-command.ts';
import { select } from '../../board/selection.ts';
import type { Size } from '../../board/layout.ts';
import { around, grown, overlaps, type Box } from '../../../shared/drawing/box.ts';
import { cardSize, noteSize } from '../../../shared/drawing/sizes.ts';
import { pageTurn } from '../../kit/page-turn.ts';

/** Canvas pixels between what comes and what stands. */
const gap = 40;

/** What of a file belongs to a board of its own, a sentence each. */
export function leftBehind(scenario: Scenario): readonly string[] {
  const { actors, phases, payoffs, constraints, sources, meta } = scenario;
  const kept = [
    [actors, 'Actors'],
    [phases, 'Phases'],
    [payoffs, 'Payoffs'],
    [constraints, 'Combinations that cannot occur'],
    [sources, 'Sources'],
  ] as const;
  const words = kept.flatMap(([records, name]) => (records.size > 0 ? [name] : []));
  return [
    ...(words.length > 0 ? [`${words.join(', ')}: left out here; a new board keeps them.`] : []),
    ...(meta.rounds ? ['Rounds: left out here; a new board keeps them.'] : []),
  ];
}

/**
 * Puts all of the scenario's cards on the board as one step, at `at` or where there is room; whether it
 * did. A part at a time, so that the page goes on answering; `onShare` hears how much is there.
 */
export async function putInto(
  board: Board,
  scenario: Scenario,
  at: Position | undefined,
  onShare: (share: number) => void,
): Promise<boolean> {
  const clip = clipOf(scenario);
  const place = at === undefined ? board.layout.freeSpot(sizeOf(clip)) : clearOf(board, clip, at);
  const parts = pasteInParts(board.target, clip, place);
  for (;;) {
    const part = run(board, () => parts.next());
    if (part === undefined) return false;
    if (part.done) {
      select(board, part.value);
      board.layout.bring(part.value);
      return true;
    }
    onShare(part.value);
    await pageTurn();
  }
}

function clipOf(scenario: Scenario): Clip {
  const { nodes, groups, notes } = scenario;
  return copyThings(scenario, [...nodes.keys(), ...groups.keys(), ...notes.keys()]);
}

/** At that place, or below it as far down as leaves every card of the board uncovered. */
function clearOf(board: Board, clip: Clip, { x, y }: Position): Position {
  const corner = around(boxesOf(clip)) ?? { x: 0, y: 0 };
  const boxes = boxesOf(clip).map((box) => ({ ...box, x: box.x - corner.x + x }));
  const standing = boxesOf(board.scenario.getState());
  let top = y;
  for (let isMoved = true; isMoved;) {
    isMoved = false;
    for (const box of boxes) {
      const placed = grown({ ...box, y: box.y - corner.y + top }, gap);
      const hit = standing.find((other) => overlaps(other, placed));
      if (hit === undefined) continue;
      top += hit.y + hit.height - placed.y;
      isMoved = true;
    }
  }
  return { x, y: top };
}

function sizeOf(clip: Clip): Size {
  const { width, height } = around(boxesOf(clip)) ?? cardSize;
  return { width, height };
}

function boxesOf({ nodes, groups, notes }: Clip | Scenario): Box[] {
  return [
    ...Array.from(nodes.values(), ({ pos }) => ({ ...pos, ...cardSize })),
    ...[...notes.values()].flatMap(({ pos }) => (pos ? [{ ...pos, ...noteSize }] : [])),
    ...Array.from(groups.values(), ({ frame }) => frame),
  ];
}
