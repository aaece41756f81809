import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { migrate, NewerSchema } from '../../../shared/document/migrate.ts';
import { migrations, schemaVersion } from '../../../shared/document/migrations.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { sampleDoc, withPeer } from '../../support/document/sample-doc.ts';

/** A document as the first trials and scripts wrote it: no version, plain nested JSON. */
function firstDocument(): ScenarioDoc {
  const target = new ScenarioDoc(new Y.Doc());
  const { nodes, links, notes, actors } = target.collections;
  target.meta.set('title', 'An old board');
  target.meta.set('settings', { pool: 'median' });
  actors.set(
    'us',
    new Y.Map<unknown>(Object.entries({ label: 'US', colour: '#2563eb', order: 1 })),
  );
  for (const id of ['a', 'b']) {
    const states = [
      { id: 'no', label: 'No' },
      { id: 'yes', label: 'Yes' },
    ];
    const node = { kind: 'event', label: id, states, leak: { yes: 0.25 }, table: {} };
    nodes.set(id, new Y.Map<unknown>(Object.entries(node)));
  }
  const effects = { yes: { yes: 0.6, no: 0.1 } };
  const link = { from: 'a', to: 'b', kind: 'requires', effects, okStates: ['yes'], lamport: 4 };
  links.set('l', new Y.Map<unknown>(Object.entries(link)));
  const nested = new Y.Map<unknown>([['yes', { yes: 0.3 }]]);
  links.set(
    'm',
    new Y.Map<unknown>([
      ['from', 'a'],
      ['to', 'b'],
      ['effects', nested],
    ]),
  );
  notes.set(
    'n',
    new Y.Map<unknown>([
      ['text', 'One.\nTwo.'],
      ['on', ['a']],
    ]),
  );
  return target;
}

describe('migrations', () => {
  test('[D17] they are numbered without a gap, each with its reason', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    expect(migrations.every(({ why }) => why.length > 20)).toBe(true);
    expect(schemaVersion).toBe(migrations.length);
  });

  test('[D17] an old document means the same afterwards, and its parts merge', () => {
    const target = firstDocument();
    const before = readScenario(target);
    expect(migrate(target)).toEqual([1]);
    const after = readScenario(target);
    expect(after).toEqual({ ...before, meta: { ...before.meta, schemaVersion: 1 } });
    expect(after.links.get('l')?.effects).toEqual({ yes: { yes: { v: 0.6 }, no: { v: 0.1 } } });
    expect(target.collections.nodes.get('a')?.get('label')).toBeInstanceOf(Y.Text);
    expect(target.collections.notes.get('n')?.get('text')).toBeInstanceOf(Y.XmlFragment);

    const { peer, sync } = withPeer(target);
    setNumber(target, 'link:l:yes:yes', { v: 0.5 });
    setNumber(peer, 'link:l:yes:no', { v: 0.2 });
    setNumber(peer, 'link:m:yes:yes', null);
    sync();
    const { links } = readScenario(target);
    expect(links.get('l')?.effects).toEqual({ yes: { yes: { v: 0.5 }, no: { v: 0.2 } } });
    expect(links.get('m')?.effects).toEqual({});
  });

  test('[D17] it runs once, as one update, and leaves a document of today alone', () => {
    const target = firstDocument();
    let updates = 0;
    target.doc.on('update', () => {
      updates += 1;
    });
    migrate(target);
    expect(updates).toBe(1);
    expect(migrate(target)).toEqual([]);
    expect(updates).toBe(1);
    expect(migrate(sampleDoc())).toEqual([]);
  });

  test('[D18] a document from a newer build is refused untouched', () => {
    const target = sampleDoc();
    target.meta.set('schemaVersion', schemaVersion + 1);
    const before = Y.encodeStateAsUpdate(target.doc);
    expect(() => migrate(target)).toThrow(NewerSchema);
    expect(Y.encodeStateAsUpdate(target.doc)).toEqual(before);
  });
});
