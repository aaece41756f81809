import * as Y from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { copyThings, type Clip } from '../../../shared/document/clip.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { duplicate } from '../../../shared/document/commands/duplicate.ts';
import { pasteClip } from '../../../shared/document/commands/paste-clip.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo } from '../../../shared/document/undo.ts';
import { compile } from '../../../shared/model/compile.ts';
import { iranDoc } from '../../support/iran.ts';
import { sampleDoc } from '../../support/document/sample-doc.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
});

const viaClipboard = (clip: Clip) => JSON.parse(JSON.stringify(clip)) as Clip;

describe('copy and paste', () => {
  test('[D15] copies have fresh ids, their links between them, their evidence, notes and numbers', () => {
    const why = addNote(target, { on: ['link:l1:yes:yes'], text: 'Because.' });
    setNumber(target, 'link:l1:yes:yes', { v: 0.35, lo: 0.2, hi: 0.5, why });
    const before = readScenario(target);
    const clip = viaClipboard(copyThings(before, ['ask', 'talks', 'nothing']));
    const ids = pasteClip(target, clip, { x: 1000, y: 500 });
    const after = readScenario(target);
    const added = (name: 'links' | 'evidence') =>
      [...after[name].values()].filter(({ id }) => !before[name].has(id));

    const [ask, talks] = ['US asks', 'Talks'].map((label) =>
      after.nodes.get(ids.find((id) => after.nodes.get(id)?.label === label) ?? ''),
    );
    expect(ids).toHaveLength(2);
    expect(ask).toMatchObject({ pos: { x: 1000, y: 500 }, owner: 'us', phase: 'p1' });
    expect(talks?.pos).toEqual({ x: 1300, y: 500 });
    const [note, reason] = [...after.notes.values()]
      .filter(({ id }) => !before.notes.has(id))
      .sort((a, b) => (a.text < b.text ? 1 : -1));
    expect(added('links')).toMatchObject([
      {
        from: ask?.id,
        to: talks?.id,
        lamport: 3,
        effects: { yes: { yes: { v: 0.35, lo: 0.2, hi: 0.5, why: reason?.id } } },
      },
    ]);
    const [evidence] = added('evidence');
    expect(evidence).toMatchObject({ node: ask?.id, type: 'hard', state: 'yes', note: note?.id });
    expect(note).toMatchObject({ text: 'They asked.\nTwice.', cite: 's1' });
    expect(note?.on).toEqual([ask?.id, evidence?.id]);
    expect(reason?.on).toEqual([`link:${added('links')[0]?.id ?? ''}:yes:yes`]);
  });

  test('[D15] copied rows go on to speak of what a copied card was a round before', () => {
    setNumber(target, 'cpt:talks:ask@-1=yes:yes', { v: 0.9 });
    const ids = duplicate(target, ['ask', 'talks']);
    const { nodes } = readScenario(target);
    const [ask, talks] = ['US asks', 'Talks'].map((label) =>
      ids.map((id) => nodes.get(id)).find((node) => node?.label === label),
    );
    expect(talks?.table).toEqual({ [`${ask?.id}@-1=yes`]: { yes: { v: 0.9 } } });
  });

  test('[D15] a copied part of the template computes the same by itself', () => {
    const iran = iranDoc();
    const scenario = readScenario(iran);
    const everything = viaClipboard(copyThings(scenario, scenario.nodes.keys()));
    const blank = new ScenarioDoc(new Y.Doc());
    pasteClip(blank, everything, { x: 0, y: 0 });
    const copy = readScenario(blank);
    expect(copy.nodes.size).toBe(14);
    expect(copy.links.size).toBe(29);
    const bags = [scenario, copy].map((one) =>
      compile(one)
        .network.variables.map(({ states, parents, cpd }) =>
          JSON.stringify([
            states,
            parents.length,
            // The order of the parents' ids decides the order of multiplication, and so the last bits.
            [...(cpd.kind === 'table' ? cpd.values : cpd.leakMiss)]
              .map((value) => value.toFixed(12))
              .sort(),
          ]),
        )
        .sort(),
    );
    expect(bags[1]).toEqual(bags[0]);
  });

  test('[D15] rows follow copied parents and stay for those that are on the board', () => {
    const [copy = ''] = duplicate(target, ['deal']);
    expect(Object.keys(readScenario(target).nodes.get(copy)?.table ?? {})).toEqual(['talks=yes']);
    const copies = duplicate(target, ['talks', 'deal']);
    const scenario = readScenario(target);
    const talks = copies.find((id) => scenario.nodes.get(id)?.label === 'Talks') ?? '';
    const deal = copies.find((id) => scenario.nodes.get(id)?.label === 'Deal') ?? '';
    expect(Object.keys(scenario.nodes.get(deal)?.table ?? {})).toEqual([`${talks}=yes`]);
    expect(scenario.nodes.get(deal)?.pos).toEqual({ x: 632, y: 32 });
  });

  test('[D15] a paste is one step of undo', () => {
    const undo = createUndo(target);
    const before = readScenario(target);
    duplicate(target, ['ask', 'talks']);
    expect(undo.undo()).toBe('done');
    expect(readScenario(target)).toEqual(before);
    expect(undo.canUndo()).toBe(false);
  });

  test('[D15] a clip is read as what any page may have put on the clipboard', () => {
    const paste = (clip: unknown) => pasteClip(target, clip as Clip, { x: 0, y: 0 });
    expect(() => paste('text')).toThrow(Refused);
    expect(() => paste({ format: 'parley-clip', version: 2 })).toThrow(Refused);
    const nodes = [
      null,
      3,
      { id: 'a|b' },
      { id: 'n', kind: 'event', owner: 'nobody', locked: true },
    ];
    const links = [{ id: 'l', from: 'n', to: 'ask', kind: 'promotes' }];
    const [id = '', ...others] = paste({ format: 'parley-clip', version: 1, nodes, links });
    expect(others).toEqual([]);
    const node = readScenario(target).nodes.get(id);
    expect(node).not.toHaveProperty('owner');
    expect(node).not.toHaveProperty('locked');
    expect(readScenario(target).links.size).toBe(2);
  });
});
