import type { Settings } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkOneOf, checkStates, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { poolChoices, readTarget, useValuesChoices } from '../read-meta.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/** What to change; `target: null` takes the target away. */
export interface SettingsEdit {
  readonly useValues?: Settings['useValues'];
  readonly pool?: Settings['pool'];
  readonly target?: Settings['target'] | null;
}

/** Changes settings of the analysis; each is a key of its own. @throws {Refused} `nodeGone`, `badState`, `badInput`. */
export function setSettings(target: ScenarioDoc, edit: SettingsEdit): void {
  if (edit.useValues !== undefined) checkOneOf(edit.useValues, useValuesChoices);
  if (edit.pool !== undefined) checkOneOf(edit.pool, poolChoices);
  if (edit.target !== undefined && edit.target !== null) {
    const read = readTarget(edit.target);
    if (read === undefined || read.states.length === 0) throw new Refused('badInput');
    checkStates(liveNode(target, read.node).node, read.states);
  }
  change(target, 'user', () => {
    const settings = nestedMap(target.meta, 'settings');
    for (const [key, value] of Object.entries(edit)) {
      if (value !== undefined) put(settings, key, value);
    }
  });
}
