import type { Issue } from './issues.ts';
import { issue } from './ledger.ts';
import { repeats } from './rounds.ts';
import type { Link, Node, Scenario } from './scenario.ts';
import { nameOf } from './words-of-card.ts';

/**
 * Whether a link waits for a later round that never comes: the board has a single round, or neither end
 * repeats. With one end that repeats the link acts; then that end decides, and the lag says nothing.
 */
export function isIdle(link: Link, from: Node, to: Node, rounds: number): boolean {
  return link.lag > 0 && !repeats(from, rounds) && !repeats(to, rounds);
}

export function idleIssue(scenario: Scenario, link: Link): Issue {
  const [cause, effect] = [link.from, link.to].map((id) => nameOf(scenario.nodes.get(id)));
  return issue(
    'I-NO-EFFECT',
    [link.id, link.to],
    `The link from ${cause} to ${effect} is meant for a later round, but ${
      scenario.meta.rounds === undefined ? 'the board has no rounds' : 'neither card repeats'
    }; it counts for nothing.`,
    [
      {
        label: 'Repeat both cards every round',
        action: { do: 'nextRound', link: link.id, cards: [link.from, link.to] },
      },
      { label: 'Let it act at once', action: { do: 'setLag', link: link.id, lag: 0 } },
    ],
  );
}
