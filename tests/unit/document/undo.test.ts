import * as Y from 'yjs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { change } from '../../../shared/document/change.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { duplicate } from '../../../shared/document/commands/duplicate.ts';
import { moveThings } from '../../../shared/document/commands/move-things.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { restore } from '../../../shared/document/commands/restore.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo, typingPauseMs, type Undo } from '../../../shared/document/undo.ts';

/** Two people on one board, in touch only when `sync` is called. */
function pair() {
  const ana = new ScenarioDoc(new Y.Doc());
  const ben = new ScenarioDoc(new Y.Doc());
  const sync = () => {
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc), 'remote');
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc), 'remote');
  };
  return { ana, ben, sync };
}

describe('undo', () => {
  let ana: ScenarioDoc;
  let ben: ScenarioDoc;
  let sync: () => void;
  let undo: Undo;
  const node = (target: ScenarioDoc, id: string) => readScenario(target).nodes.get(id);

  beforeEach(() => {
    ({ ana, ben, sync } = pair());
    undo = createUndo(ana);
  });

  test('[D10] one command is one step, back and forth', () => {
    const a = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label: 'A' });
    const b = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label: 'B' });
    const link = addLink(ana, { from: a, to: b });
    setNumber(ana, `link:${link}:yes:yes`, { v: 0.3 });
    moveThings(ana, [
      { collection: 'nodes', id: a, pos: { x: 5, y: 5 } },
      { collection: 'nodes', id: b, pos: { x: 9.6, y: 5 } },
    ]);
    const full = readScenario(ana);
    expect(full.nodes.get(b)?.pos).toEqual({ x: 10, y: 5 });
    expect(undo.undo()).toBe('done');
    expect(node(ana, a)?.pos).toEqual({ x: 0, y: 0 });
    expect(node(ana, b)?.pos).toEqual({ x: 0, y: 0 });
    expect(undo.undo()).toBe('done');
    expect(readScenario(ana).links.get(link)?.effects).toEqual({});
    expect(undo.undo()).toBe('done');
    expect(readScenario(ana).links.size).toBe(0);
    expect(undo.undo()).toBe('done');
    expect(undo.undo()).toBe('done');
    expect(readScenario(ana).nodes.size).toBe(0);
    expect(undo.undo()).toBe('empty');
    for (let step = 0; step < 5; step += 1) expect(undo.redo()).toBe('done');
    expect(undo.redo()).toBe('empty');
    expect(readScenario(ana)).toEqual(full);
  });

  test('[D11] what others changed since stays, and the step says so', () => {
    const id = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label: 'A' });
    moveThings(ana, [{ collection: 'nodes', id, pos: { x: 5, y: 5 } }]);
    sync();
    moveThings(ben, [{ collection: 'nodes', id, pos: { x: 50, y: 50 } }]);
    sync();
    expect(undo.undo()).toBe('overtaken');
    expect(node(ana, id)?.pos).toEqual({ x: 50, y: 50 });
    expect(undo.canRedo()).toBe(false);
    expect(undo.undo()).toBe('overtaken');
    expect(node(ana, id)?.label).toBe('A');
    expect(undo.canUndo()).toBe(false);
  });

  test('[D11] a step of which others changed a part says which, and takes back the rest', () => {
    const [a, b] = ['A', 'B'].map((label) =>
      addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label }),
    ) as [string, string];
    sync();
    remove(ana, [
      { collection: 'nodes', id: a },
      { collection: 'nodes', id: b },
    ]);
    expect(undo.undo()).toBe('done');
    const nodes = [a, b].map((id) => ({ collection: 'nodes' as const, id }));
    moveThings(
      ana,
      nodes.map((ref) => ({ ...ref, pos: { x: 5, y: 5 } })),
    );
    sync();
    moveThings(ben, [{ collection: 'nodes', id: a, pos: { x: 50, y: 50 } }]);
    setNumber(ben, `leak:${b}:yes`, { v: 0.3 });
    sync();
    expect(undo.undo()).toEqual({ left: [{ collection: 'nodes', id: a }] });
    expect(node(ana, a)?.pos).toEqual({ x: 50, y: 50 });
    expect(node(ana, b)?.pos).toEqual({ x: 0, y: 0 });
    expect(node(ana, b)?.leak['yes']?.v).toBe(0.3);
    expect(undo.redo()).toBe('done');
    expect(node(ana, b)?.pos).toEqual({ x: 5, y: 5 });
  });

  test('[D11] of several created records the one that others use stays, and is named', () => {
    const [a, b] = duplicate(ana, [
      addNode(ana, { kind: 'event', pos: { x: 0, y: 0 } }),
      addNode(ana, { kind: 'event', pos: { x: 0, y: 0 } }),
    ]) as [string, string];
    sync();
    rename(ben, { collection: 'nodes', id: b }, 'Needed');
    sync();
    expect(undo.undo()).toEqual({ left: [{ collection: 'nodes', id: b }] });
    expect(node(ana, a)).toBeUndefined();
    expect(node(ana, b)?.label).toBe('Needed');
  });

  test('[D11] what somebody else has restored meanwhile is not a part left over', () => {
    const refs = ['A', 'B'].map((label) => ({
      collection: 'nodes' as const,
      id: addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label }),
    }));
    remove(ana, refs);
    sync();
    restore(ben, refs.slice(0, 1));
    sync();
    expect(undo.undo()).toBe('done');
    expect(readScenario(ana).nodes.size).toBe(2);
  });

  test('[D11] a record that somebody linked to is not undone', () => {
    const a = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 } });
    sync();
    const b = addNode(ben, { kind: 'event', pos: { x: 0, y: 0 } });
    addLink(ben, { from: a, to: b });
    sync();
    expect(undo.undo()).toBe('overtaken');
    expect(node(ana, a)).toBeDefined();
  });

  test('[D11] redoing a removal spares what others did meanwhile', () => {
    const a = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 } });
    remove(ana, [{ collection: 'nodes', id: a }]);
    undo.undo();
    sync();
    rename(ben, { collection: 'nodes', id: a }, 'Still needed');
    sync();
    expect(undo.redo()).toBe('overtaken');
    expect(node(ana, a)?.label).toBe('Still needed');
  });

  test('[D12] undoing a creation keeps what a peer was typing into it', () => {
    const id = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 }, label: 'A' });
    sync();
    rename(ben, { collection: 'nodes', id }, 'A, typed offline');
    expect(undo.undo()).toBe('done');
    sync();
    expect(node(ben, id)).toBeUndefined();
    expect(undo.redo()).toBe('done');
    sync();
    expect(node(ben, id)?.label).toBe('A, typed offline');
  });

  test('[D13] keystrokes in one record are one step until a pause', () => {
    vi.useFakeTimers();
    try {
      const ref = { collection: 'nodes' as const, id: '' };
      ref.id = addNode(ana, { kind: 'event', pos: { x: 0, y: 0 } });
      for (const text of ['T', 'Ta', 'Tal']) rename(ana, ref, text, 'typing');
      vi.advanceTimersByTime(typingPauseMs + 1);
      for (const text of ['Talk', 'Talks']) rename(ana, ref, text, 'typing');
      undo.undo();
      expect(node(ana, ref.id)?.label).toBe('Tal');
      undo.undo();
      expect(node(ana, ref.id)?.label).toBe('');
      expect(node(ana, ref.id)).toBeDefined();
    } finally {
      vi.useRealTimers();
    }
  });

  test('[D13] typing in two notes is two steps, and what others typed in between stays', () => {
    const [first, second] = [addNote(ana, { text: 'One' }), addNote(ana, { text: 'Two' })];
    sync();
    const type = (target: ScenarioDoc, id: string, words: string) => {
      const body = target.collections.notes.get(id)?.get('text') as Y.XmlFragment;
      const line = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      change(target, 'typing', () => line.insert(line.length, words));
    };
    const text = (id: string) => readScenario(ana).notes.get(id)?.text;
    type(ana, first, ' a');
    type(ben, first, ' (ben)');
    sync();
    type(ana, first, ' b');
    type(ana, second, ' c');
    undo.undo();
    expect(text(second)).toBe('Two');
    expect(text(first)).toContain(' b');
    undo.undo();
    expect(text(first)).toBe('One (ben)');
  });
});
