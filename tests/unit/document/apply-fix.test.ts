import { beforeEach, describe, expect, test } from 'vitest';
import { applyFix } from '../../../shared/document/commands/apply-fix.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { setRow } from '../../../shared/document/commands/set-row.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { Refused } from '../../../shared/document/refused.ts';
import type { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { compile } from '../../../shared/model/compile.ts';
import { sampleDoc } from '../../support/document/sample-doc.ts';

let target: ScenarioDoc;
beforeEach(() => {
  target = sampleDoc();
});

const codes = () => compile(readScenario(target)).issues.map(({ code }) => code);
const row = () => readScenario(target).nodes.get('deal')?.table['talks=yes'];

describe('one-click repairs', () => {
  test('[D16] a row that does not sum is scaled or given its rest', () => {
    setRow(target, 'deal', 'talks=yes', { no: { v: 0.6 }, yes: { v: 0.6, lo: 0.3 } });
    expect(codes()).toContain('E-ROW-SUM');
    applyFix(target, { do: 'giveRest', node: 'deal', row: 'talks=yes', state: 'no' });
    expect(row()?.['no']?.v).toBeCloseTo(0.4, 12);
    setRow(target, 'deal', 'talks=yes', { no: { v: 0.6 }, yes: { v: 0.6, lo: 0.3 } });
    applyFix(target, { do: 'normaliseRow', node: 'deal', row: 'talks=yes' });
    expect(row()).toEqual({ no: { v: 0.5 }, yes: { v: 0.5, lo: 0.25 } });
    expect(codes()).not.toContain('E-ROW-SUM');
  });

  test('[D16] stale rows go', () => {
    setRow(target, 'deal', 'ghost=yes', { no: { v: 1 } });
    const stale = compile(readScenario(target)).issues.find(({ code }) => code === 'I-STALE-ROWS');
    const [fix] = stale?.fixes ?? [];
    if (fix && fix.action.do !== 'askNumber') applyFix(target, fix.action);
    expect(codes()).not.toContain('I-STALE-ROWS');
    expect(row()).toBeDefined();
  });

  test('[D16] an effect above 100 % is scaled down, a number out of range is clamped', () => {
    const record = target.collections.links.get('l1');
    const effects = record?.get('effects') as Map<string, unknown>;
    effects.set('yes|yes', { v: 1.5, hi: 2 });
    expect(codes()).toContain('E-RANGE');
    applyFix(target, { do: 'clampNumber', param: 'link:l1:yes:yes' });
    expect(readScenario(target).links.get('l1')?.effects['yes']).toEqual({ yes: { v: 1, hi: 1 } });
    effects.set('yes|no', { v: 1 });
    applyFix(target, { do: 'scaleEffect', link: 'l1', parentState: 'yes' });
    expect(readScenario(target).links.get('l1')?.effects['yes']).toEqual({
      yes: { v: 0.5, hi: 1 },
      no: { v: 0.5 },
    });
  });

  test('[D16] every other fix does what its command does', () => {
    applyFix(target, { do: 'nextRound', link: 'l1', cards: ['talks'] });
    applyFix(target, { do: 'setLinkKind', link: 'l1', kind: 'relates' });
    applyFix(target, { do: 'switchEvidenceOff', evidence: 'e1' });
    applyFix(target, { do: 'addState', node: 'talks' });
    setNumber(target, 'leak:talks:yes', { v: 0.3, assumed: true });
    applyFix(target, { do: 'confirmNumbers', params: ['leak:talks:yes'] });
    const { meta, links, evidence, nodes } = readScenario(target);
    expect(links.get('l1')).toMatchObject({ lag: 1, kind: 'relates' });
    expect(evidence.get('e1')?.on).toBe(false);
    expect(meta.rounds?.count).toBe(3);
    expect(nodes.get('talks')).toMatchObject({ perRound: true });
    expect(nodes.get('talks')?.states).toHaveLength(3);
    expect(nodes.get('talks')?.leak['yes']).toEqual({ v: 0.3, open: true });
    applyFix(target, { do: 'setLag', link: 'l1', lag: 0 });
    expect(readScenario(target).links.get('l1')?.lag).toBe(0);
    applyFix(target, { do: 'removeEvidence', evidence: 'e1' });
    applyFix(target, { do: 'removeLink', link: 'l1' });
    expect(readScenario(target).evidence.size).toBe(0);
    expect(readScenario(target).links.size).toBe(1);
    expect(() => applyFix(target, { do: 'removeLink', link: 'l1' })).toThrow(Refused);
  });
});
