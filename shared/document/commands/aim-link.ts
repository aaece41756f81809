import { defaultNumbers } from '../../model/defaults.ts';
import { printParam } from '../../model/param-id.ts';
import type { LinkId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkStates, liveLink, liveNode } from '../checks.ts';
import { numberPlace } from '../number-place.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Says which level of a graded effect a new link brings about (model.md §1.4): its assumed strength
 * goes there instead of to the top. A link that has numbers, or no such effect, stays as it is.
 * @throws {Refused} `linkGone`, `nodeGone`, `badState`.
 */
export function aimLink(target: ScenarioDoc, id: LinkId, level: StateId): void {
  const { link } = liveLink(target, id);
  const [from, to] = [liveNode(target, link.from).node, liveNode(target, link.to).node];
  checkStates(to, [level]);
  const [parentState, top] = [from.states.at(-1)?.id, to.states.at(-1)?.id];
  if (link.kind !== 'promotes' && link.kind !== 'shows') return;
  if (parentState === undefined || top === undefined || level === to.states[0]?.id) return;
  if (level === top || Object.keys(link.effects).length > 0) return;
  const strength = link.kind === 'shows' ? defaultNumbers.signStrength : defaultNumbers.strength;
  const place = (childState: StateId) =>
    numberPlace(target, printParam({ of: 'effect', link: id, parentState, childState }));
  change(target, 'user', () => {
    place(level).write({ v: strength, assumed: true });
    // Without it the top level would be assumed as well.
    place(top).write({ v: 0, assumed: true });
  });
}
