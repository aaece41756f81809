import { readJson } from '../../shared/formats/read-json.ts';
import { compile } from '../../shared/model/compile.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import type { Strips } from './board-page.ts';
import { bruteForce } from './brute-force.ts';

/** The board as the server has it. */
export async function serverScenario(origin: string, link: string): Promise<Scenario> {
  const { pathname, hash } = new URL(link);
  const board = pathname.split('/').at(-1) ?? '';
  const key = new URLSearchParams(hash.slice(1)).get('k') ?? '';
  const answer = await fetch(`${origin}/api/boards/${board}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, name: 'Witness' }),
  });
  const { token } = (await answer.json()) as SessionAnswer;
  const json = await fetch(`${origin}/api/boards/${board}/scenario`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return readJson(await json.text()).scenario;
}

/** The same, and what its strips must show by adding up every configuration: for small boards. */
export async function serverBoard(origin: string, link: string) {
  const scenario = await serverScenario(origin, link);
  const { network, interventions, findings } = compile(scenario);
  const { marginals } = bruteForce(network, { interventions, findings });
  const strips: Strips = Object.fromEntries(
    network.variables.map(({ id }, index) => [
      id,
      (marginals[index] ?? []).map((share) => share.toFixed(6)).join(' '),
    ]),
  );
  return { scenario, strips };
}
