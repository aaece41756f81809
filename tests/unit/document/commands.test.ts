import * as Y from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../shared/base/limits.ts';
import { addActor } from '../../../shared/document/commands/add-actor.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addNote } from '../../../shared/document/commands/add-note.ts';
import { addSource } from '../../../shared/document/commands/add-source.ts';
import { editSource } from '../../../shared/document/commands/edit-source.ts';
import { addState } from '../../../shared/document/commands/add-state.ts';
import { closeTable } from '../../../shared/document/commands/close-table.ts';
import { confirmNumbers } from '../../../shared/document/commands/confirm-numbers.ts';
import { openTable } from '../../../shared/document/commands/open-table.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { reverseLink } from '../../../shared/document/commands/reverse-link.ts';
import { setEvidence } from '../../../shared/document/commands/set-evidence.ts';
import { setGate } from '../../../shared/document/commands/set-gate.ts';
import { setLinkKind } from '../../../shared/document/commands/set-link-kind.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { setOrdered } from '../../../shared/document/commands/set-ordered.ts';
import { setPayoff } from '../../../shared/document/commands/set-payoff.ts';
import { setSettings } from '../../../shared/document/commands/set-settings.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { compile } from '../../../shared/model/compile.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
});

const link = (id: string) => readScenario(target).links.get(id);
const node = (id: string) => readScenario(target).nodes.get(id);

function reasonOf(command: () => unknown): string {
  try {
    command();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
  return 'done';
}

describe('links', () => {
  test('[D6] a new link says what its child makes likely, and holds no numbers yet', () => {
    const sign = addNode(target, { kind: 'indicator', pos: { x: 0, y: 0 } });
    const choice = addNode(target, { kind: 'move', pos: { x: 0, y: 0 } });
    setOrdered(target, choice, false);
    expect(link(addLink(target, { from: 'ask', to: sign }))?.kind).toBe('shows');
    expect(link(addLink(target, { from: 'ask', to: choice }))?.kind).toBe('weighs');
    const plain = link(addLink(target, { from: 'ask', to: 'deal' }));
    expect(plain).toMatchObject({ kind: 'promotes', lamport: 5, effects: {}, blocks: {} });
    const needed = link(addLink(target, { from: 'ask', to: 'deal', kind: 'requires' }));
    expect(needed).toMatchObject({ okStates: ['yes'], lamport: 6 });
    expect(needed).not.toHaveProperty('necessity');
  });

  test('[D6] twins, loops onto itself and missing ends are refused', () => {
    expect(reasonOf(() => addLink(target, { from: 'ask', to: 'talks' }))).toBe('twinLink');
    expect(reasonOf(() => addLink(target, { from: 'ask', to: 'ask' }))).toBe('sameNode');
    expect(reasonOf(() => addLink(target, { from: 'ask', to: 'gone' }))).toBe('nodeGone');
    const inhibits = addLink(target, { from: 'ask', to: 'talks', kind: 'inhibits' });
    expect(reasonOf(() => setLinkKind(target, inhibits, 'promotes'))).toBe('twinLink');
  });

  test('[D6] a link turned around is drawn last and forgets its numbers', () => {
    reverseLink(target, 'l1');
    expect(link('l1')).toMatchObject({ from: 'talks', to: 'ask', lamport: 3, effects: {} });
  });
});

describe('numbers', () => {
  test('[D7] a number stands under its own key, and null takes it away', () => {
    setNumber(target, 'link:l2:yes:yes', { v: 0.4, word: 'unlikely', scale: 'icd203' });
    const effects = target.collections.links.get('l2')?.get('effects') as Y.Map<unknown>;
    expect([...effects.keys()]).toEqual(['yes|yes']);
    expect(link('l2')?.effects['yes']?.['yes']).toMatchObject({ v: 0.4, word: 'unlikely' });
    setNumber(target, 'link:l2:yes:yes', null);
    expect(link('l2')?.effects).toEqual({});

    setNumber(target, 'link:l2:yes', { v: 0.3 });
    setNumber(target, 'link:l2:necessity', { v: 0.9 });
    setNumber(target, 'score:l2:yes:no', { v: -3 });
    setNumber(target, 'leak:deal:yes', { v: 0.2 });
    setNumber(target, 'base:deal:no', { v: 0.5 });
    setNumber(target, 'gut:deal', { v: 0.34 });
    setNumber(target, 'cpt:deal:talks=yes:yes', { v: 0.6 });
    expect(link('l2')).toMatchObject({
      blocks: { yes: { v: 0.3 } },
      necessity: { v: 0.9 },
      scores: { yes: { no: -3 } },
    });
    expect(node('deal')).toMatchObject({
      leak: { yes: { v: 0.2 } },
      base: { no: { v: 0.5 } },
      gut: { v: 0.34 },
      table: { 'talks=yes': { no: { v: 0.7 }, yes: { v: 0.6 } } },
    });
  });

  test('[D7] two people who set two numbers of one link both keep theirs', () => {
    const { peer, sync } = withPeer(target);
    setNumber(target, 'link:l2:yes:yes', { v: 0.4 });
    setNumber(peer, 'link:l2:yes:no', { v: 0.1 });
    sync();
    expect(link('l2')?.effects).toMatchObject({ yes: { yes: { v: 0.4 }, no: { v: 0.1 } } });
  });

  test('[D7] the first number of a link leaves those that nobody gave assumed', () => {
    const a = addNode(target, { kind: 'event', pos: { x: 0, y: 0 } });
    addState(target, a, { label: 'Fully' });
    const [, middle, top] = node(a)?.states ?? [];
    const k = addLink(target, { from: a, to: 'talks' });
    const effect = (state: string | undefined) => `link:${k}:${state}:yes`;
    setNumber(target, effect(top?.id), { v: 0.6 });
    const numbers = compile(readScenario(target)).numbers.filter(({ owner }) => owner === k);
    expect(numbers).toMatchObject([
      { param: effect(middle?.id), value: 0.3, assumed: true },
      { param: effect(top?.id), value: 0.6, assumed: false },
    ]);
  });

  test('[D7] a value dragged out of its range takes the range along', () => {
    setNumber(target, 'leak:talks:yes', { v: 0.5, lo: 0.05, hi: 0.2 });
    expect(node('talks')?.leak['yes']).toEqual({ v: 0.5, lo: 0.05, hi: 0.5 });
  });

  test('[D7] what is no probability, score, state or parameter is refused', () => {
    expect(reasonOf(() => setNumber(target, 'leak:talks:yes', { v: 1.2 }))).toBe('badNumber');
    expect(reasonOf(() => setNumber(target, 'leak:talks:yes', { v: NaN }))).toBe('badInput');
    expect(reasonOf(() => setNumber(target, 'leak:talks:maybe', { v: 0.2 }))).toBe('badState');
    expect(reasonOf(() => setNumber(target, 'score:l2:yes:no', { v: 2.5 }))).toBe('badInput');
    expect(reasonOf(() => setNumber(target, 'nonsense', { v: 0.2 }))).toBe('badInput');
    expect(reasonOf(() => setNumber(target, 'link:gone:yes:yes', { v: 0.2 }))).toBe('linkGone');
  });

  test('[D7] confirming makes assumed numbers a person’s, also those that nobody wrote', () => {
    const fresh = addNode(target, { kind: 'event', pos: { x: 0, y: 0 } });
    setNumber(target, 'leak:talks:yes', { v: 0.3, assumed: true });
    const assumed = () => compile(readScenario(target)).numbers.filter((number) => number.assumed);
    const params = assumed().map(({ param }) => param);
    expect(params).toContain(`leak:${fresh}:yes`);
    confirmNumbers(target, [...params, 'leak:gone:yes']);
    expect(assumed()).toEqual([]);
    expect(node('talks')?.leak['yes']).toEqual({ v: 0.3 });
    expect(node(fresh)?.leak['yes']).toEqual({ v: 0.5 });
    expect(reasonOf(() => confirmNumbers(target, ['leak:gone:yes']))).toBe('nodeGone');
  });
});

describe('the full table', () => {
  const rows = {
    'ask=no': { no: { v: 0.9 }, yes: { v: 0.1 } },
    'ask=yes': { no: { v: 0.4 }, yes: { v: 0.6 } },
  };

  test('[D8] opening sets all rows and keeps the quick numbers for the way back', () => {
    openTable(target, 'talks', rows);
    expect(node('talks')).toMatchObject({ gate: { type: 'table' }, table: rows });
    expect(node('talks')?.leak['yes']?.v).toBe(0.1);
    closeTable(target, 'talks');
    expect(node('talks')?.gate).toEqual({ type: 'or' });
    expect(node('talks')?.table).toEqual(rows);
    openTable(target, 'talks', { '': { yes: { v: 1 } } });
    expect(node('talks')?.table).toEqual({ '': { yes: { v: 1 } } });
  });

  test('[D8] a gate with a count comes back with it', () => {
    setGate(target, 'talks', { type: 'atLeast', k: 2 });
    openTable(target, 'talks', rows);
    closeTable(target, 'talks');
    expect(node('talks')?.gate).toEqual({ type: 'atLeast', k: 2 });
    expect(reasonOf(() => setGate(target, 'talks', { type: 'atLeast' }))).toBe('badInput');
  });

  test('[D8] a row of two people is never a mixture', () => {
    openTable(target, 'talks', rows);
    const { peer, sync } = withPeer(target);
    setNumber(target, 'cpt:talks:ask=yes:no', { v: 0.2 });
    setNumber(peer, 'cpt:talks:ask=yes:yes', { v: 0.7 });
    sync();
    const row = node('talks')?.table['ask=yes'];
    expect([
      { no: { v: 0.2 }, yes: { v: 0.6 } },
      { no: { v: 0.4 }, yes: { v: 0.7 } },
    ]).toContainEqual(row);
  });
});

describe('other records', () => {
  test('[D5] evidence is checked against the card that it is on', () => {
    const id = setEvidence(target, { node: 'talks', finding: { type: 'hard', state: 'yes' } });
    setEvidence(target, {
      id,
      node: 'talks',
      finding: { type: 'virtual', likelihood: { no: 0.1, yes: 0.9 } },
    });
    const evidence = readScenario(target).evidence.get(id);
    expect(evidence).toEqual({
      id,
      node: 'talks',
      on: true,
      type: 'virtual',
      likelihood: { no: 0.1, yes: 0.9 },
    });
    const set = (finding: Parameters<typeof setEvidence>[1]['finding']) =>
      reasonOf(() => setEvidence(target, { node: 'talks', finding }));
    expect(set({ type: 'hard', state: 'maybe' })).toBe('badState');
    expect(set({ type: 'virtual', likelihood: { yes: -1 } })).toBe('badNumber');
    expect(set({ type: 'jeffrey', target: { yes: 0.4 } })).toBe('badNumber');
    expect(set({ type: 'do', target: { yes: 1 } })).toBe('badInput');
  });

  test('[D5] payoffs fit their scope, and addresses are web addresses', () => {
    const table = { 'yes|no': { v: 40 }, 'yes|yes': { v: -100 } };
    const id = setPayoff(target, { actor: 'us', scope: ['talks', 'deal'], table });
    expect(readScenario(target).payoffs.get(id)?.table).toEqual(table);
    const bad = { actor: 'us', scope: ['talks', 'deal'], table: { yes: { v: 1 } } };
    expect(reasonOf(() => setPayoff(target, bad))).toBe('badInput');
    expect(reasonOf(() => addSource(target, { label: 'x', url: 'javascript:x' }))).toBe('badInput');
    const source = addSource(target, { label: 'x', url: 'https://example.org' });
    const address = () => readScenario(target).sources.get(source)?.url;
    editSource(target, source, { url: 'https://example.org/b' });
    expect(reasonOf(() => editSource(target, source, { url: 'javascript:x' }))).toBe('badInput');
    expect(address()).toBe('https://example.org/b');
    editSource(target, source, { url: null });
    expect(address()).toBeUndefined();
  });

  test('[D5] two people who change two settings both keep theirs', () => {
    const { peer, sync } = withPeer(target);
    setSettings(target, { pool: 'median' });
    setSettings(peer, { target: { node: 'deal', states: ['yes'] } });
    sync();
    expect(readScenario(target).meta.settings).toEqual({
      useValues: 'agreed',
      pool: 'median',
      target: { node: 'deal', states: ['yes'] },
    });
  });

  test('[D19] labels, notes and collections have their largest size', () => {
    const long = 'x'.repeat(limits.titleLength + 1);
    expect(reasonOf(() => rename(target, { collection: 'nodes', id: 'ask' }, long))).toBe(
      'textTooLong',
    );
    expect(reasonOf(() => addNote(target, { text: 'x'.repeat(limits.noteLength + 1) }))).toBe(
      'textTooLong',
    );
    target.doc.transact(() => {
      for (let count = 0; count < limits.records; count += 1) {
        target.collections.actors.set(`a${count}`, new Y.Map());
      }
    });
    expect(reasonOf(() => addActor(target, { label: 'One more' }))).toBe('boardFull');
  });
});
