import { expect, test } from 'vitest';
import { numberOf } from '../../../shared/drawing/link-number.ts';
import { addLink } from '../../../shared/document/commands/add-link.ts';
import { addNode } from '../../../shared/document/commands/add-node.ts';
import { addState } from '../../../shared/document/commands/add-state.ts';
import { aimLink } from '../../../shared/document/commands/aim-link.ts';
import { setNumber } from '../../../shared/document/commands/set-number.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { numbersBehind } from '../../../shared/model/compiled-rows.ts';
import { sampleDoc } from '../../support/document/sample-doc.ts';

const pos = { x: 0, y: 0 };

test('[D30] a link dropped on a level of a graded card has its assumed strength there', () => {
  const target = sampleDoc();
  const [from, to] = [
    addNode(target, { kind: 'event', pos }),
    addNode(target, { kind: 'event', pos }),
  ];
  const full = addState(target, to, { label: 'Full' });
  const id = addLink(target, { from, to });
  aimLink(target, id, 'yes');
  const scenario = readScenario(target);
  const effects = numbersBehind(scenario, to).filter(({ param }) => param.startsWith('link:'));
  expect(effects.map(({ param, value, assumed }) => [param, value, assumed])).toEqual(
    expect.arrayContaining([
      [`link:${id}:yes:yes`, 0.5, true],
      [`link:${id}:yes:${full}`, 0, true],
    ]),
  );
  const { nodes, links } = scenario;
  const link = links.get(id);
  const ends = { from: nodes.get(from), to: nodes.get(to) };
  expect(link && numberOf(link, ends)).toMatchObject({
    param: `link:${id}:yes:yes`,
    num: { v: 0.5, assumed: true },
  });
});

test('[D30] the top level needs no saying, and numbers that are there stay', () => {
  const target = sampleDoc();
  const [from, to] = [
    addNode(target, { kind: 'event', pos }),
    addNode(target, { kind: 'event', pos }),
  ];
  const full = addState(target, to, { label: 'Full' });
  const id = addLink(target, { from, to });
  const effects = () => readScenario(target).links.get(id)?.effects;
  aimLink(target, id, full);
  expect(effects()).toEqual({});
  expect(() => aimLink(target, id, 'gone')).toThrow();
  setNumber(target, `link:${id}:yes:${full}`, { v: 0.3 });
  const before = effects();
  aimLink(target, id, 'yes');
  expect(effects()).toEqual(before);
});
