import { readJson } from '../../shared/formats/read-json.ts';
import { compile } from '../../shared/model/compile.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Strips } from './board-page.ts';
import { bruteForce } from './brute-force.ts';
import { sessionOf } from './session-of.ts';

/** The board as the server has it. */
export async function serverScenario(origin: string, link: string): Promise<Scenario> {
  const { token, board } = await sessionOf(origin, link, 'Witness');
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
