import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { collectionNames, ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../../shared/document/write-scenario.ts';
import { iranScenario } from '../../support/iran.ts';
import { sampleDoc } from '../../support/document/sample-doc.ts';
import { sampleScenario } from '../../support/document/sample-scenario.ts';

function docWith(write: (target: ScenarioDoc) => void): ScenarioDoc {
  const target = new ScenarioDoc(new Y.Doc());
  write(target);
  return target;
}

describe('reading and writing', () => {
  test('[D1] what was written is read again, record for record', () => {
    expect(readScenario(sampleDoc())).toEqual(sampleScenario());
  });

  test('[D1] the Iran template survives a second round', () => {
    const scenario = iranScenario();
    const target = docWith((empty) => writeScenario(empty, scenario, 'template'));
    expect(readScenario(target)).toEqual(scenario);
    expect(scenario.nodes.size).toBe(14);
    expect(scenario.links.size).toBe(29);
  });

  test('[D1] collections are in id order, whatever order their records came in', () => {
    const scenario = sampleScenario();
    const nodes = new Map([...scenario.nodes].toReversed());
    const target = docWith((empty) => writeScenario(empty, { ...scenario, nodes }, 'template'));
    expect([...readScenario(target).nodes.keys()]).toEqual(['ask', 'deal', 'talks']);
  });

  test('[D1] a document that holds something is not filled again', () => {
    expect(() => writeScenario(sampleDoc(), sampleScenario(), 'template')).toThrow(/already/);
  });

  test('[D3] plain JSON of other programs is understood in every place', () => {
    const target = docWith(({ collections }) => {
      const node = {
        kind: 'event',
        label: 'Plain',
        pos: { x: '4', y: 2 },
        states: [
          { id: 'none', label: 'None' },
          { id: 'some', label: 'Some', phrase: 'some' },
        ],
        leak: { some: '0.25', none: 'rubbish' },
        table: { '': { some: { v: '0.5', lo: 0.1, hi: '0.9', assumed: true } }, 'a==b': {} },
        unknown: { key: 1 },
      };
      collections.nodes.set('plain', new Y.Map(Object.entries(node)));
      const link = {
        from: 'plain',
        to: 'gone',
        kind: 'requires',
        effects: { some: { yes: '0.30', no: 7 }, 'some|yes': 0.4 },
        okStates: ['some', 3],
        necessity: '0.9',
        scores: { some: { yes: -2 } },
      };
      collections.links.set('l', new Y.Map(Object.entries(link)));
    });
    const { nodes, links } = readScenario(target);
    expect(nodes.get('plain')).toMatchObject({
      label: 'Plain',
      pos: { x: 4, y: 2 },
      states: [{ id: 'none' }, { id: 'some', phrase: 'some' }],
      leak: { some: { v: 0.25 } },
      table: { '': { some: { v: 0.5, lo: 0.1, hi: 0.9, assumed: true } } },
      gate: { type: 'or' },
    });
    expect(links.get('l')).toMatchObject({
      effects: { some: { yes: { v: 0.4 }, no: { v: 7 } } },
      okStates: ['some'],
      necessity: { v: 0.9 },
      scores: { some: { yes: -2 } },
    });
  });

  test('[D2] records that mean nothing are left out, and removed ones too', () => {
    const target = sampleDoc();
    const { links, evidence, payoffs, nodes } = target.collections;
    links.set('half', new Y.Map([['from', 'ask']]));
    links.set('not an id', new Y.Map([['from', 'ask']]));
    evidence.set('mute', new Y.Map([['node', 'ask']]));
    payoffs.set('nobody', new Y.Map());
    nodes.set('text', new Y.Text('no card') as never);
    nodes.set('json', { kind: 'event' } as never);
    nodes.get('ask')?.set('deletedAt', '2026-01-01T00:00:00Z');
    const scenario = readScenario(target);
    expect([...scenario.links.keys()]).toEqual(['l1', 'l2']);
    expect([...scenario.evidence.keys()]).toEqual(['e1']);
    expect([...scenario.payoffs.keys()]).toEqual(['u1']);
    expect([...scenario.nodes.keys()]).toEqual(['deal', 'talks']);
  });

  test('[D2] a state may be called like something that every object has', () => {
    const target = docWith(({ collections }) => {
      const states = [{ id: '__proto__' }, { id: 'constructor' }];
      collections.nodes.set('n', new Y.Map<unknown>([['states', states]]));
    });
    const node = readScenario(target).nodes.get('n');
    expect(node?.states.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(Object.hasOwn(node?.leak ?? {}, 'constructor')).toBe(false);
  });

  test('[D2] a note may have more lines than a call takes arguments', () => {
    const target = docWith(({ collections }) => {
      const quote = new Y.XmlElement('blockquote');
      const text = new Y.XmlFragment();
      text.insert(0, [quote]);
      collections.notes.set('n', new Y.Map([['text', text]]));
      quote.insert(
        0,
        Array.from({ length: 150_000 }, () => new Y.XmlElement('paragraph')),
      );
    });
    expect(readScenario(target).notes.get('n')?.text).toHaveLength(149_999);
  });

  test('[D2] of four answers all are read, or none', () => {
    const four = { lowest: 0.3, highest: 0.7, best: 0.5, confidence: 0.7 };
    const read = (answers: unknown) => {
      const target = docWith(({ collections }) => {
        collections.nodes.set('n', new Y.Map<unknown>([['gut', { v: 0.5, four: answers }]]));
      });
      return readScenario(target).nodes.get('n')?.gut;
    };
    expect(read(four)).toEqual({ v: 0.5, four });
    for (const broken of [{ ...four, best: 'x' }, { lowest: 0.3 }, [0.3], 7]) {
      expect(read(broken)).toEqual({ v: 0.5 });
    }
  });

  test('[D2] an empty document is an empty scenario', () => {
    const scenario = readScenario(docWith(() => undefined));
    expect(scenario.meta).toMatchObject({ title: '', scale: 'icd203', schemaVersion: 0 });
    for (const name of collectionNames) expect(scenario[name].size).toBe(0);
  });
});
