import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { scanUpdate } from '../../../server/rooms/scan-update.ts';
import { limits } from '../../../shared/base/limits.ts';
import { copyThings } from '../../../shared/document/clip.ts';
import { pasteClip, pasteInParts } from '../../../shared/document/commands/paste-clip.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo } from '../../../shared/document/undo.ts';
import type { Row, Scenario } from '../../../shared/model/scenario.ts';
import { bigBoard } from '../../support/big-board.ts';

/** A board whose first card has a table far larger than one update may be. */
function heavyBoard(rows: number): Scenario {
  const board = bigBoard(300);
  const [first] = board.nodes.values();
  if (first === undefined) throw new Error('the board has cards');
  const table = Object.fromEntries(
    Array.from({ length: rows }, (_, at): [string, Row] => [
      `n1=s${at}`,
      { no: { v: 0.25 }, yes: { v: 0.75 } },
    ]),
  );
  const nodes = new Map(board.nodes).set(first.id, { ...first, gate: { type: 'table' }, table });
  return { ...board, nodes };
}

function blank() {
  const target = new ScenarioDoc(new Y.Doc());
  const updates: Uint8Array[] = [];
  target.doc.on('update', (update: Uint8Array) => updates.push(update));
  return { target, updates, undo: createUndo(target) };
}

const clipOf = (scenario: Scenario) => copyThings(scenario, scenario.nodes.keys());
const titles = ({ nodes }: Scenario) => Array.from(nodes.values(), ({ label }) => label).sort();

test('[D25] each update of a large paste is one that the server takes, and together they are all of it', () => {
  const scenario = heavyBoard(60_000);
  const { target, updates } = blank();
  pasteClip(target, clipOf(scenario), { x: 0, y: 0 });
  expect(updates.length).toBeGreaterThan(30);
  for (const update of updates) {
    expect(update.byteLength).toBeLessThan(limits.frameBytes / 2);
    expect(() => scanUpdate(update, limits.structsOfUpdate)).not.toThrow();
  }
  const after = readScenario(target);
  expect(titles(after)).toEqual(titles(scenario));
  expect(after.links.size).toBe(scenario.links.size);
  const heavy = [...after.nodes.values()].find(({ gate }) => gate.type === 'table');
  expect(Object.keys(heavy?.table ?? {})).toHaveLength(60_000);
});

test('[D25] a large paste is one step to undo, taken a part at a time or not', () => {
  const { target, updates, undo } = blank();
  const parts = pasteInParts(target, clipOf(heavyBoard(3000)), { x: 0, y: 0 });
  while (!parts.next().done);
  expect(updates.length).toBeGreaterThan(3);
  expect(undo.undo()).toBe('done');
  expect(readScenario(target).nodes.size).toBe(0);
  expect(undo.canUndo()).toBe(false);
  expect(undo.redo()).toBe('done');
  expect(readScenario(target).nodes.size).toBe(300);
});

test('[D5] a large paste that is refused has written nothing', () => {
  const { target, updates } = blank();
  const [first] = bigBoard(300).nodes.values();
  if (first === undefined) throw new Error('the board has cards');
  const label = 'x'.repeat(limits.titleLength + 1);
  const clip = {
    ...clipOf(bigBoard(300)),
    nodes: [...bigBoard(300).nodes.values(), { ...first, label }],
  };
  expect(() => pasteClip(target, clip, { x: 0, y: 0 })).toThrow(Refused);
  expect(updates).toEqual([]);
});
