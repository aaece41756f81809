import { never } from '../../base/never.ts';
import type { Repair } from '../../model/issues.ts';
import { baselineLevels, effectLevels } from '../levels.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { addState } from './add-state.ts';
import { clampNumber } from './clamp-number.ts';
import { clipRanges } from './clip-ranges.ts';
import { closeTable } from './close-table.ts';
import { confirmNumbers } from './confirm-numbers.ts';
import { editNode } from './edit-node.ts';
import { giveRest } from './give-rest.ts';
import { normaliseRow } from './normalise-row.ts';
import { postponeLink } from './postpone-link.ts';
import { removeEvidence } from './remove-evidence.ts';
import { removeRows } from './remove-rows.ts';
import { removeStates } from './remove-states.ts';
import { remove } from './remove.ts';
import { scaleLevels } from './scale-levels.ts';
import { setGate } from './set-gate.ts';
import { setLag } from './set-lag.ts';
import { setLinkKind } from './set-link-kind.ts';
import { setNumber } from './set-number.ts';
import { switchEvidence } from './switch-evidence.ts';

/** Carries out the repair that an issue offers, as one step. @throws {Refused} as the command behind it does. */
export function applyFix(target: ScenarioDoc, action: Repair): void {
  switch (action.do) {
    case 'normaliseRow':
      normaliseRow(target, action.node, action.row);
      return;
    case 'giveRest':
      giveRest(target, action.node, action.row, action.state);
      return;
    case 'closeTable':
      closeTable(target, action.node);
      return;
    case 'quickGate':
      setGate(target, action.node, { type: action.gate });
      return;
    case 'removeRows':
      removeRows(target, action.node, action.rows);
      return;
    case 'clipRanges':
      clipRanges(target, effectLevels(target, action.link, action.parentState));
      return;
    case 'clipBaseline':
      clipRanges(target, baselineLevels(target, action.node));
      return;
    case 'scaleEffect':
      scaleLevels(target, effectLevels(target, action.link, action.parentState));
      return;
    case 'scaleBaseline':
      scaleLevels(target, baselineLevels(target, action.node));
      return;
    case 'setLag':
      setLag(target, action.link, action.lag);
      return;
    case 'nextRound':
      postponeLink(target, action.link, action.cards);
      return;
    case 'setLinkKind':
      setLinkKind(target, action.link, action.kind);
      return;
    case 'removeLink':
      remove(target, [{ collection: 'links', id: action.link }]);
      return;
    case 'removeConstraint':
      remove(target, [{ collection: 'constraints', id: action.constraint }]);
      return;
    case 'removeEvidence':
      removeEvidence(target, action.evidence);
      return;
    case 'switchEvidenceOff':
      switchEvidence(target, action.evidence, false);
      return;
    case 'clampNumber':
      clampNumber(target, action.param);
      return;
    case 'setNumber':
      setNumber(target, action.param, action.v === null ? null : { v: action.v });
      return;
    case 'confirmNumbers':
      confirmNumbers(target, action.params);
      return;
    case 'addState':
      addState(target, action.node, { label: 'Other' });
      return;
    case 'removeStates':
      removeStates(target, action.node, action.states);
      return;
    case 'letItChange':
      editNode(target, action.node, { absorbing: false });
      return;
    default:
      never(action);
  }
}
