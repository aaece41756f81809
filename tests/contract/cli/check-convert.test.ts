import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../server/cli/check.ts';
import { convertCommand } from '../../../server/cli/convert.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { runCli, tempFile } from '../../support/run-cli.ts';

const iran = fileURLToPath(new URL('../../oracle/iran.template.json', import.meta.url));

const node = (kind: string, more: object = {}) => ({
  kind,
  states: [
    { id: 'no', label: 'no', phrase: 'no' },
    { id: 'yes', label: 'yes', phrase: 'yes' },
  ],
  gate: { type: 'or' },
  leak: { yes: 0.5 },
  ...more,
});

describe('parley check', () => {
  test('[I24] finds no error in the Iran template', async () => {
    const { code, out, err } = await runCli(checkCommand, iran);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toHaveProperty('issues');
  });

  test('[I24] prints errors as JSON, names their records and exits with 1', async () => {
    const scenario = {
      nodes: {
        a: node('event'),
        b: node('event', {
          gate: { type: 'table' },
          table: { 'a=no': { no: 1 }, 'a=yes': { yes: 1 } },
        }),
      },
      links: { l: { from: 'a', to: 'b', kind: 'shows' } },
      evidence: {
        e1: { node: 'a', type: 'hard', state: 'yes' },
        e2: { node: 'b', type: 'hard', state: 'no' },
      },
    };
    const file = await tempFile('bad.json', JSON.stringify(scenario));
    const { code, out, err } = await runCli(checkCommand, file);
    expect(code).toBe(1);
    expect(err).toContain('E-IMPOSSIBLE e1, e2');
    expect(JSON.parse(out).issues).toContainEqual(
      expect.objectContaining({ code: 'E-IMPOSSIBLE', ids: ['e1', 'e2'] }),
    );
  });

  test('[I24] tells a gut number that no baseline reaches, as a warning', async () => {
    const scenario = {
      nodes: { a: node('event'), b: node('event', { gut: 0.1 }) },
      links: { l: { from: 'a', to: 'b', kind: 'promotes', effects: { yes: { yes: 0.5 } } } },
    };
    const file = await tempFile('gut.json', JSON.stringify(scenario));
    const { code, out } = await runCli(checkCommand, file);
    expect(code).toBe(0);
    expect(JSON.parse(out).issues).toContainEqual(
      expect.objectContaining({ code: 'W-GUT-INFEASIBLE', severity: 'warning', ids: ['b'] }),
    );
  });

  test('[I24] takes exactly one file', async () => {
    expect((await runCli(checkCommand)).code).toBe(2);
    expect((await runCli(checkCommand, iran, iran)).code).toBe(2);
    expect((await runCli(checkCommand, '/nowhere.json')).code).toBe(1);
  });
});

describe('parley convert', () => {
  test('[I25] reads tables of one board in several files, and names the one that is wrong', async () => {
    const cards = await tempFile('cards.csv', 'Label,Type\nTalks,event\nDeal,outcome\n');
    const links = await tempFile('links.csv', 'From,To,Type\nTalks,Deal,+\n');
    const { code, out } = await runCli(convertCommand, links, cards, '-');
    expect(code).toBe(0);
    const board = readJson(out).scenario;
    expect([board.nodes.size, board.links.size]).toEqual([2, 1]);
    const wrong = await tempFile('wrong.csv', 'From,To\nTalks,\n');
    const failed = await runCli(convertCommand, wrong, cards, '-');
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toContain(`${wrong}: line 2: a link needs From and To`);
  });

  test("[I25] writes Parley's own JSON, which converts to itself", async () => {
    const once = await tempFile('once.json');
    const twice = await tempFile('twice.json');
    expect((await runCli(convertCommand, iran, once)).code).toBe(0);
    expect(await runCli(convertCommand, once, twice)).toEqual({ code: 0, out: '', err: '' });
    const text = await readFile(once, 'utf8');
    expect(await readFile(twice, 'utf8')).toBe(text);
    expect(Object.keys(JSON.parse(text).nodes)).toHaveLength(14);
    expect((await runCli(convertCommand, once, '-')).out).toBe(text);
  });

  test('[I25] reports what is lost', async () => {
    const file = await tempFile(
      'odd.json',
      JSON.stringify({ nodes: { a: node('event') }, extra: 1 }),
    );
    const { code, err } = await runCli(convertCommand, file, '-');
    expect(code).toBe(0);
    expect(err).toContain('extra');
  });

  test('[I25] refuses formats that it cannot write, and folders that are not there', async () => {
    const refused = await runCli(convertCommand, iran, 'iran.docx');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('its ending is none of .json, .xmlbif');
    const lost = await runCli(convertCommand, iran, '/nowhere/iran.json');
    expect(lost.code).toBe(1);
    expect(lost.err).toContain('/nowhere/iran.json');
  });
});
