import { defaultLinkKind, defaultOkStates } from '../../model/defaults.ts';
import type { LinkId } from '../../model/scenario.ts';
import { nextLamport } from '../add-record.ts';
import { change } from '../change.ts';
import { checkNoTwin, liveLink, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Turns a link around. Its numbers go: "if only A, how likely is B" says nothing of the way back.
 * It counts as drawn now, so of a loop that it closes it is the link that waits (model.md §1.8).
 * @throws {Refused} `linkGone`, `nodeGone`, `twinLink`.
 */
export function reverseLink(target: ScenarioDoc, id: LinkId): void {
  const { record, link } = liveLink(target, id);
  const parent = liveNode(target, link.to).node;
  const child = liveNode(target, link.from).node;
  const kind = link.kind === 'shows' ? defaultLinkKind(parent, child) : link.kind;
  checkNoTwin(target, { from: parent.id, to: child.id, kind }, id);
  const lamport = nextLamport(target);
  change(target, 'user', () => {
    put(record, 'from', parent.id);
    put(record, 'to', child.id);
    put(record, 'kind', kind);
    put(record, 'lamport', lamport);
    put(record, 'necessity', undefined);
    for (const key of ['effects', 'blocks', 'scores', 'okStates']) {
      const map = nestedMap(record, key);
      for (const entry of Array.from(map.keys())) map.delete(entry);
    }
    if (kind !== 'requires') return;
    for (const state of defaultOkStates(parent)) nestedMap(record, 'okStates').set(state, true);
  });
}
