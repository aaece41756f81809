import { defaultLinkKind, defaultOkStates } from '../../model/defaults.ts';
import type { LinkId, LinkKind, NodeId } from '../../model/scenario.ts';
import { addRecord, nextLamport } from '../add-record.ts';
import { checkNoTwin, checkOneOf, liveNode } from '../checks.ts';
import { linkKinds } from '../read-link.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Draws a link, without numbers: `compile` shows the assumed ones. The kind follows the child
 * unless given. Two links between the same pair are fine when their kinds differ (model.md §1.3).
 * @throws {Refused} `nodeGone`, `sameNode`, `twinLink`, `badInput`, `boardFull`.
 */
export function addLink(
  target: ScenarioDoc,
  { from, to, kind }: { readonly from: NodeId; readonly to: NodeId; readonly kind?: LinkKind },
): LinkId {
  const parent = liveNode(target, from).node;
  const child = liveNode(target, to).node;
  if (from === to) throw new Refused('sameNode');
  const chosen = kind ?? defaultLinkKind(parent, child);
  checkOneOf(chosen, linkKinds);
  checkNoTwin(target, { from, to, kind: chosen });
  return addRecord(target, 'links', {
    from,
    to,
    kind: chosen,
    lag: 0,
    lamport: nextLamport(target),
    effects: {},
    blocks: {},
    okStates: chosen === 'requires' ? defaultOkStates(parent) : [],
    scores: {},
  });
}
