import { defaultOkStates } from '../../model/defaults.ts';
import type { LinkId, LinkKind } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkNoTwin, checkOneOf, liveLink } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { linkKinds } from '../read-link.ts';
import { readLive } from '../read-scenario.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Says what a link says. Numbers of the other kinds stay, so that changing back finds them.
 * @throws {Refused} `linkGone`, `twinLink`, `badInput`.
 */
export function setLinkKind(target: ScenarioDoc, id: LinkId, kind: LinkKind): void {
  const { record, link } = liveLink(target, id);
  checkOneOf(kind, linkKinds);
  checkNoTwin(target, { ...link, kind }, id);
  const parent = readLive(target, 'nodes', link.from);
  change(target, 'user', () => {
    put(record, 'kind', kind);
    if (kind !== 'requires' || link.okStates.length > 0 || parent === undefined) return;
    const chosen = nestedMap(record, 'okStates');
    for (const state of defaultOkStates(parent)) put(chosen, state, true);
  });
}
