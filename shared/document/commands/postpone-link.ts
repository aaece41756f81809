import type { LinkId, NodeId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { editNode } from './edit-node.ts';
import { readLag } from '../read-link.ts';
import { readRounds } from '../read-meta.ts';
import { setLag } from './set-lag.ts';
import { setRounds } from './set-rounds.ts';

/** Rounds to begin with: enough to see where a process leads, few enough to read. */
const firstRounds = 3;

/**
 * Lets a link act in the next round, as one step: these cards repeat, and a board without rounds gets
 * three (model.md §1.8). A link that acts later still stays so.
 * @throws {Refused} `linkGone`, `nodeGone`.
 */
export function postponeLink(target: ScenarioDoc, id: LinkId, cards: readonly NodeId[]): void {
  const record = liveRecord(target, 'links', id);
  for (const card of cards) liveRecord(target, 'nodes', card);
  change(target, 'user', () => {
    if (readLag(record.get('lag')) === 0) setLag(target, id, 1);
    for (const card of new Set(cards)) editNode(target, card, { perRound: true });
    const rounds = readRounds(target.meta.get('rounds'));
    if ((rounds?.count ?? 1) < 2)
      setRounds(target, { count: firstRounds, labels: rounds?.labels ?? [] });
  });
}
