import { expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { createCompiler } from '../../../shared/model/create-compiler.ts';
import { nodeWithNumber } from '../../../shared/model/stored-number.ts';
import { event, scenarioOf } from '../../support/micro.ts';

/** A chain with shortcuts: `count` cards, one and a half links each. */
function longStory(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `n${at}`);
  const links = ids.flatMap((id, at): [string, unknown][] => {
    const chain: [string, unknown] = [`k${at}`, { from: `n${at - 1}`, to: id }];
    const shortcut: [string, unknown] = [`s${at}`, { from: `n${at - 7}`, to: id }];
    return [...(at > 0 ? [chain] : []), ...(at % 2 === 0 && at > 7 ? [shortcut] : [])];
  });
  return scenarioOf({
    nodes: Object.fromEntries(ids.map((id) => [id, event(0.1)])),
    links: Object.fromEntries(links),
  });
}

test('[M20] after one number changed, every other variable is the same object', () => {
  const compiler = createCompiler();
  const scenario = longStory(300);
  const before = compiler(scenario).network.variables;
  const node = scenario.nodes.get('n5');
  if (!node) throw new Error('no n5');
  const changed = nodeWithNumber(node, { of: 'leak', node: 'n5', state: 'yes' }, { v: 0.4 });
  const edited = { ...scenario, nodes: new Map(scenario.nodes).set('n5', changed) };
  const after = compiler(edited).network.variables;
  const renewed = after.flatMap((variable, at) => (variable === before[at] ? [] : [variable.id]));
  // The card itself, and its children, because their table could depend on its states.
  expect(renewed.sort()).toEqual(['n12', 'n5', 'n6']);
  expect(after).toEqual(compile(edited).network.variables);
});

test('[M20] three thousand cards compile', () => {
  const { network, suspended } = compile(longStory(3000));
  expect(network.variables).toHaveLength(3000);
  expect(suspended.size).toBe(0);
});
