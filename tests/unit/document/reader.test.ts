import { beforeEach, describe, expect, test } from 'vitest';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { moveThings } from '../../../shared/document/commands/move-things.ts';
import { remove } from '../../../shared/document/commands/remove.ts';
import { rename } from '../../../shared/document/commands/rename.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { setTitle } from '../../../shared/document/commands/set-title.ts';
import { createReader, type ScenarioReader } from '../../../shared/document/reader.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { collectionNames, type ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { iranDoc } from '../../support/iran.ts';

let target: ScenarioDoc;
let reader: ScenarioReader;
beforeEach(() => {
  target = iranDoc();
  reader = createReader(target);
});

/** Ids of records that are not the same object as before. */
function changedBetween(before: Scenario, after: Scenario): string[] {
  return collectionNames.flatMap((name) => {
    const old: ReadonlyMap<string, unknown> = before[name];
    const now: ReadonlyMap<string, unknown> = after[name];
    return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
  });
}

describe('the incremental reader', () => {
  test('[D22] only touched records change their identity', () => {
    const steps: [() => unknown, string[], string[]][] = [
      [() => setNumber(target, 'link:l21:yes:verified', { v: 0.5 }), ['l21'], ['links']],
      [() => rename(target, { collection: 'nodes', id: 'talks' }, 'New'), ['talks'], ['nodes']],
      [
        () => moveThings(target, [{ collection: 'nodes', id: 'verif', pos: { x: 1, y: 2 } }]),
        ['verif'],
        ['nodes'],
      ],
      [() => setTitle(target, 'Another'), [], ['meta']],
      [() => remove(target, [{ collection: 'evidence', id: 'e1' }]), ['e1'], ['evidence']],
    ];
    for (const [command, records, collections] of steps) {
      const before = reader.read();
      command();
      const after = reader.read();
      expect(changedBetween(before, after)).toEqual(records);
      const names = (Object.keys(after) as (keyof Scenario)[]).filter(
        (key) => after[key] !== before[key],
      );
      expect(names).toEqual(collections);
      expect(after).toEqual(readScenario(target));
    }
  });

  test('[D22] a change that changes nothing keeps the whole scenario', () => {
    const before = reader.read();
    target.collections.nodes.get('talks')?.set('somethingUnknown', 1);
    expect(reader.read()).toBe(before);
  });

  test('[D22] a new record takes its place in id order', () => {
    addNode(target, { kind: 'event', pos: { x: 0, y: 0 } });
    const keys = [...reader.read().nodes.keys()];
    expect(keys).toEqual([...keys].sort());
    expect(keys).toEqual([...readScenario(target).nodes.keys()]);
  });

  test('[D22] listeners hear of changes until they stop', () => {
    let calls = 0;
    const stop = reader.onChange(() => {
      calls += 1;
    });
    setTitle(target, 'One');
    stop();
    setTitle(target, 'Two');
    expect(calls).toBe(1);
    expect(reader.read().meta.title).toBe('Two');
    reader.destroy();
    setTitle(target, 'Three');
    expect(reader.read().meta.title).toBe('Two');
  });
});
