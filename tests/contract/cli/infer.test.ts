import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inferCommand } from '../../../server/cli/infer.ts';
import { event, microCase } from '../../support/micro.ts';
import { runCli, tempFile } from '../../support/run-cli.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import type { ByState } from '../../support/ask-scenario.ts';

const iran = fileURLToPath(new URL('../../oracle/iran.template.json', import.meta.url));

interface Printed {
  readonly probabilityOfEvidence: number;
  readonly marginals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly joint?: { readonly nodes: readonly string[]; readonly table: Record<string, number> };
  readonly mpe?: object;
  readonly top?: readonly object[];
  readonly conflict?: readonly string[];
  readonly issues: readonly { readonly code: string; readonly ids: readonly string[] }[];
}

async function infer(...args: readonly string[]): Promise<Printed> {
  const { code, out, err } = await runCli(inferCommand, iran, ...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
}

function expectNodes(printed: Printed, expected: Readonly<Record<string, ByState>>) {
  for (const [node, states] of Object.entries(expected)) {
    for (const [state, value] of Object.entries(states)) {
      const off = Math.abs((printed.marginals[node]?.[state] ?? NaN) - Number(value));
      expect(off, `${node}=${state}`).toBeLessThan(1e-9);
    }
  }
}

describe('parley infer', () => {
  test("[I21] prints the posterior of every node under the file's own evidence", async () => {
    const printed = await infer();
    expectNodes(printed, results.baseline.marginals);
    expect(printed.probabilityOfEvidence).toBeCloseTo(0.6042, 12);
    expect(printed.issues.filter(({ code }) => code.startsWith('E-'))).toEqual([]);
  });

  test('[I21] can leave the own evidence out', async () => {
    expectNodes(await infer('--prior'), results.prior.marginals);
  });

  test('[I21] sees and does', async () => {
    for (const { node, state, observe, do: done } of results.observe_vs_do) {
      const seen = await infer('--evidence', `${node}=${state}`);
      expectNodes(seen, { iran_response: observe.iran_response });
      expect(seen.probabilityOfEvidence).toBeCloseTo(Number(observe.P_evidence), 9);
      const doing = await infer('--do', `${node}=${state}`);
      expectNodes(doing, { iran_response: done.iran_response });
    }
    const half = await infer('--do', 'us_relief=0.5,0.5');
    expectNodes(half, { agreement: { verified: results.do_stochastic.V } });
  });

  test('[I21] takes reports, shares, and what is known not to be', async () => {
    const ready = ['--prior', '--evidence', 'ru_ready=yes'];
    const report = await infer(...ready, '--virtual', 'hardliners=0.1,0.9');
    expectNodes(report, { hardliners: results.virtual_contrast.hardliners });
    const share = await infer(...ready, '--jeffrey', 'hardliners=0.1,0.9');
    expectNodes(share, { iran_response: results.jeffrey_single.posterior.iran_response });
    const not = await infer('--not', 'iran_response=rejects', '--not', 'iran_response=accepts');
    expectNodes(not, { iran_response: { rejects: 0, conditional: 1, accepts: 0 } });
  });

  test('[I22] prints the joint probabilities of several nodes', async () => {
    const { joint, marginals } = await infer('--joint', 'iran_response,us_relief');
    expect(joint?.nodes).toEqual(['iran_response', 'us_relief']);
    expect(joint?.table['rejects|grant']).toBe(0);
    const sum = (end: string) =>
      Object.entries(joint?.table ?? {})
        .filter(([key]) => key.endsWith(end))
        .reduce((total, [, value]) => total + value, 0);
    expect(sum('|grant')).toBeCloseTo(marginals['us_relief']?.['grant'] ?? NaN, 12);
    expect(sum('')).toBeCloseTo(1, 12);
  });

  test('[I22] keeps shares while it splits them into joint probabilities', async () => {
    const { joint } = await infer('--jeffrey', 'talks=0.5,0.5', '--joint', 'talks,hardliners');
    const yes = (joint?.table['yes|no'] ?? NaN) + (joint?.table['yes|yes'] ?? NaN);
    expect(yes).toBeCloseTo(0.5, 9);
  });

  test('[I28] prints the most probable states of everything', async () => {
    const { mpe, top } = await infer('--mpe', '--top', '10');
    const expected = results.mpe.top10.map(({ p, states }) => ({
      states: Object.fromEntries(results.mpe.order.map((node, at) => [node, states[at]])),
      probability: expect.closeTo(Number(p), 9),
    }));
    expect(top).toEqual(expected);
    expect(mpe).toEqual(expected[0]);
  });

  test('[I23] names impossible evidence and exits with 1', async () => {
    const both = ['--evidence', 'iran_response=rejects', '--evidence', 'us_relief=grant'];
    const { code, out, err } = await runCli(inferCommand, iran, ...both);
    expect(code).toBe(1);
    expect(err).toContain('--evidence iran_response=rejects, --evidence us_relief=grant');
    expect(JSON.parse(out)).toMatchObject({
      probabilityOfEvidence: 0,
      marginals: {},
      issues: expect.arrayContaining([expect.objectContaining({ code: 'E-IMPOSSIBLE' })]),
    });
  });

  test('[I23] names a share that cannot be had and exits with 1', async () => {
    const both = ['--jeffrey', 'talks=0,1', '--evidence', 'talks=no'];
    const { code, out, err } = await runCli(inferCommand, iran, ...both);
    expect(code).toBe(1);
    expect(err).toContain(`${iran}: --jeffrey talks=0,1: `);
    expect(JSON.parse(out)).toMatchObject({ marginals: { talks: { no: 1, yes: 0 } } });
  });

  test.each([
    ['no file', []],
    ['two files', [iran, iran]],
    ['an unknown option', [iran, '--most']],
    ['no explanations', [iran, '--top', '0']],
    ['evidence without a state', [iran, '--evidence', 'talks']],
    ['too few numbers', [iran, '--virtual', 'iran_response=1,2']],
    ['words for numbers', [iran, '--jeffrey', 'talks=a,b']],
    ['a joint of one node', [iran, '--joint', 'talks']],
  ])('[I23] refuses %s with the usage and 2', async (_, args) => {
    const { code, out, err } = await runCli(inferCommand, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('parley infer FILE');
  });

  test.each([
    ['nowhere=yes', 'there is no node “nowhere”'],
    ['talks=maybe', '“talks” has no state “maybe”; it has no, yes'],
  ])('[I23] names what the file does not have: %s', async (evidence, words) => {
    const { code, err } = await runCli(inferCommand, iran, '--evidence', evidence);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).toContain('iran.template.json');
  });

  test('[I23] says what is wrong with a file', async () => {
    const broken = await tempFile('broken.json', '{"nodes": {"a": {"states": 7}}}');
    for (const file of ['/nowhere.json', broken, await tempFile('x.json', 'network unknown {}')]) {
      const { code, err } = await runCli(inferCommand, file);
      expect(code).toBe(1);
      expect(err).toContain(file);
    }
  });

  test('[I23] explains itself', async () => {
    const { code, out } = await runCli(inferCommand, '--help');
    expect(code).toBe(0);
    expect(out).toContain('--jeffrey node=p1,p2');
  });

  test('[I21] names each round of a card that repeats, and takes its plain id as a board does', async () => {
    const file = await tempFile(
      'rounds.json',
      JSON.stringify({
        rounds: { count: 3, labels: [] },
        nodes: {
          pressure: event(0.6, { perRound: true }),
          concession: event(0.1, { perRound: true, carry: 'any' }),
          deal: event(0.02, { perRound: true, absorbing: true }),
          after: event(0),
        },
        links: {
          k1: { from: 'pressure', to: 'concession', effects: { yes: { yes: 0.4 } } },
          k2: { from: 'concession', to: 'deal', effects: { yes: { yes: 0.3 } } },
          k3: { from: 'concession', to: 'pressure', kind: 'inhibits', lag: 1 },
          k4: { from: 'concession', to: 'after', effects: { yes: { yes: 1 } } },
        },
      }),
    );
    const ask = async (...words: readonly string[]) => {
      const { code, out } = await runCli(inferCommand, file, ...words);
      expect(code).toBe(0);
      return JSON.parse(out) as Printed;
    };
    const { prior, 'given_concession@1=yes': given } = microCase('M15').expected;
    const printed = await ask('--joint', 'deal,after');
    expect(Object.keys(printed.marginals)).toHaveLength(10);
    expect(printed.joint?.nodes).toEqual(['deal@3', 'after']);
    for (const [words, expected] of [
      [[], prior],
      [['--evidence', 'concession=yes'], given],
    ] as const) {
      const { marginals } = await ask(...words);
      for (const [node, value] of Object.entries(expected)) {
        expect(Math.abs((marginals[node]?.['yes'] ?? NaN) - Number(value)), node).toBeLessThan(
          1e-9,
        );
      }
    }
    const { marginals } = await ask('--do', 'concession=no');
    expect(['1', '2', '3'].map((t) => marginals[`concession@${t}`]?.['no'])).toEqual([1, 1, 1]);
    expect((await ask('--evidence', 'concession@2=yes')).marginals['after']?.['yes']).toBe(1);
  });
});
