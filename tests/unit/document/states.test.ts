import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../shared/base/limits.ts';
import { addState } from '../../../shared/document/commands/add-state.ts';
import { editState } from '../../../shared/document/commands/edit-state.ts';
import { moveState } from '../../../shared/document/commands/move-state.ts';
import { removeState } from '../../../shared/document/commands/remove-state.ts';
import { setEvidence } from '../../../shared/document/commands/set-evidence.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo } from '../../../shared/document/undo.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
});

const talks = () => readScenario(target).nodes.get('talks');
const labels = () => talks()?.states.map(({ label }) => label);

describe('states of a card', () => {
  test('[D9] a third state makes an or-card a max-card', () => {
    addState(target, 'talks', { label: 'Often' });
    expect(labels()).toEqual(['No', 'Yes', 'Often']);
    expect(talks()?.gate).toEqual({ type: 'max' });
  });

  test('[D9] a moved state lies between its neighbours, also when two peers added at once', () => {
    const { peer, sync } = withPeer(target);
    const often = addState(target, 'talks', { label: 'Often' });
    addState(peer, 'talks', { label: 'Weekly' });
    sync();
    expect(talks()?.states).toHaveLength(4);
    moveState(target, 'talks', often, 0);
    expect(labels()?.[0]).toBe('Often');
    moveState(target, 'talks', often, 2);
    expect(labels()?.[2]).toBe('Often');
    moveState(target, 'talks', 'no', 9);
    expect(labels()?.at(-1)).toBe('No');
    sync();
    expect(readScenario(peer)).toEqual(readScenario(target));
  });

  test('[D9] a name, a clause and a place that three people give a state at once all stay', () => {
    const { peer: ben, sync: syncBen } = withPeer(target);
    const { peer: cy, sync: syncCy } = withPeer(target);
    const undo = createUndo(target);
    editState(target, 'talks', 'yes', { label: 'Held' });
    editState(ben, 'talks', 'yes', { phrase: 'talks are held' });
    moveState(cy, 'talks', 'yes', 0);
    syncBen();
    syncCy();
    syncBen();
    for (const replica of [target, ben, cy]) {
      expect(readScenario(replica).nodes.get('talks')?.states[0]).toEqual({
        id: 'yes',
        label: 'Held',
        phrase: 'talks are held',
      });
    }
    undo.undo();
    expect(talks()?.states[0]).toMatchObject({ label: 'Yes', phrase: 'talks are held' });
  });

  test('[D9] there is room between two states with one order key', () => {
    const { peer, sync } = withPeer(target);
    const often = addState(target, 'talks', { label: 'Often' });
    const weekly = addState(peer, 'talks', { label: 'Weekly' });
    sync();
    const [first, second] = [often, weekly].sort();
    moveState(target, 'talks', 'no', 3);
    moveState(target, 'talks', 'no', 2);
    expect(talks()?.states.map(({ id }) => id)).toEqual(['yes', first, 'no', second]);
  });

  test('[D9] a removed state takes its numbers and evidence along, and undo brings all back', () => {
    addState(target, 'talks', { label: 'Often' });
    const often = talks()?.states.at(-1)?.id ?? '';
    setNumber(target, `link:l1:yes:${often}`, { v: 0.2 });
    setNumber(target, `link:l2:${often}:yes`, { v: 0.6 });
    setNumber(target, `leak:talks:${often}`, { v: 0.05 });
    setNumber(target, `cpt:deal:talks=${often}:yes`, { v: 0.9 });
    setNumber(target, `cpt:deal:talks@-1=${often}:yes`, { v: 0.8 });
    setEvidence(target, { node: 'talks', finding: { type: 'hard', state: often } });
    const before = readScenario(target);
    const undo = createUndo(target);
    removeState(target, 'talks', often);
    expect(JSON.stringify([...readScenario(target).nodes.values()])).not.toContain(often);
    expect(JSON.stringify([...readScenario(target).links.values()])).not.toContain(often);
    expect(readScenario(target).evidence.size).toBe(1);
    undo.undo();
    expect(readScenario(target)).toEqual(before);
  });

  test('[D9] two to twelve states, and only those that are there', () => {
    const reason = (command: () => unknown) => {
      try {
        command();
        return 'done';
      } catch (error) {
        return error instanceof Refused ? error.reason : 'crashed';
      }
    };
    expect(reason(() => removeState(target, 'talks', 'yes'))).toBe('tooFewStates');
    expect(reason(() => editState(target, 'talks', 'maybe', { label: 'x' }))).toBe('badState');
    for (let count = 2; count < limits.states; count += 1)
      addState(target, 'talks', { label: 'L' });
    expect(reason(() => addState(target, 'talks', { label: 'L' }))).toBe('tooManyStates');
    editState(target, 'talks', 'yes', { phrase: 'they talk' });
    expect(talks()?.states[1]).toEqual({ id: 'yes', label: 'Yes', phrase: 'they talk' });
  });
});
