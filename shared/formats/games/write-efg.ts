import type { MoveProfiles } from '../../analyses/move-profiles.ts';
import type { Node, Scenario } from '../../model/scenario.ts';

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll(/[\r\n]+/g, ' ')}"`;
}

/**
 * The moves as an extensive game for Gambit: each actor sees the moves of earlier phases, not those of
 * the same one; the payoffs are expected points. Gambit's prefix order (its manual, "efg format").
 */
export function writeEfg(scenario: Scenario, { moves, actors, profiles }: MoveProfiles): string {
  const feasible = new Map(profiles.map((profile) => [profile.options.join('/'), profile]));
  const known = profiles.map(({ options }) => options.join('/'));
  const canGoOn = (path: string) =>
    known.some((full) => full === path || full.startsWith(`${path}/`));
  const sets = new Map<string, number>();
  const perPlayer = new Map<number, number>();
  const lines: string[] = [];
  let outcomes = 0;

  /** A number of its own for each thing that an actor can know when choosing. */
  function setOf(player: number, move: Node, taken: readonly string[]): number {
    const seen = taken.filter((_, at) => phaseOf(scenario, moves[at]) < phaseOf(scenario, move));
    const key = `${player} ${move.id} ${seen.join('/')}`;
    const given = sets.get(key);
    if (given !== undefined) return given;
    const next = (perPlayer.get(player) ?? 0) + 1;
    perPlayer.set(player, next);
    sets.set(key, next);
    return next;
  }

  function visit(taken: readonly string[]): void {
    const move = moves[taken.length];
    const path = taken.join('/');
    if (move === undefined) {
      outcomes += 1;
      const points = actors.map((actor) => (feasible.get(path)?.utilities[actor] ?? 0).toFixed(12));
      lines.push(`t "" ${outcomes} ${quoted(path)} { ${points.join(', ')} }`);
      return;
    }
    const player = actors.indexOf(move.owner ?? '') + 1;
    const options = move.states
      .map(({ id }) => id)
      .filter((id) => canGoOn([...taken, id].join('/')));
    const name = `${move.id} after ${path === '' ? 'start' : path}`;
    const set = setOf(player, move, taken);
    lines.push(`p "" ${player} ${set} ${quoted(name)} { ${options.map(quoted).join(' ')} } 0`);
    for (const option of options) visit([...taken, option]);
  }

  visit([]);
  const players = actors.map((id) => quoted(scenario.actors.get(id)?.label ?? id)).join(' ');
  return [`EFG 2 R ${quoted(scenario.meta.title)} { ${players} }`, ...lines, ''].join('\n');
}

/** Moves without a phase come after all others, at the same time. */
function phaseOf({ phases }: Scenario, move: Node | undefined): number {
  return phases.get(move?.phase ?? '')?.order ?? Infinity;
}
