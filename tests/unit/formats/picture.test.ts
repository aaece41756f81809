import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/must.ts';
import { kindColours, levelColours, paper } from '../../../shared/formats/picture/paper.ts';
import { fitted, linesOf, widthOf } from '../../../shared/formats/picture/letter-widths.ts';
import { writeSvg } from '../../../shared/formats/picture/write-svg.ts';
import { childrenOf, readXml, type XmlElement } from '../../../shared/formats/networks/xml-tree.ts';
import { ask } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import { formatProbability } from '../../../shared/model/format-probability.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { templates } from '../../../shared/templates/list.ts';
import { iranScenario } from '../../support/iran.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

function all({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => [child, ...all(child)]);
}

function elementsOf(svg: string): readonly XmlElement[] {
  return all(readXml(svg));
}

function wordsIn(svg: string): readonly string[] {
  return elementsOf(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
}

describe('a board as a picture', () => {
  test.each(templates.map(({ id, scenario }) => [id, scenario()] as const))(
    '[F35] of %s is well formed, stands alone, and lies within its frame',
    (_, scenario) => {
      const svg = writeSvg(scenario);
      const root = readXml(svg);
      expect(root.attributes.get('font-family')).toMatch(/^'IBM Plex Sans/);
      const names = new Set(elementsOf(svg).map(({ name }) => name));
      expect([...names].filter((name) => /script|image|foreign|style|^a$|use/i.test(name))).toEqual(
        [],
      );
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|data:|@import/);
      const [x = 0, y = 0, width = 0, height = 0] = must(root.attributes.get('viewBox'))
        .split(' ')
        .map(Number);
      for (const { pos } of scenario.nodes.values()) {
        expect(pos.x >= x && pos.x + 200 <= x + width).toBe(true);
        expect(pos.y >= y && pos.y + 108 <= y + height).toBe(true);
      }
    },
  );

  test('[F35] says each card’s chance, each link’s number, the phases and that it is invented', () => {
    const scenario = iranScenario();
    const said = wordsIn(writeSvg(scenario));
    const { network, interventions, findings } = compile(scenario);
    const answer = ask({ network, interventions, findings });
    if (answer.kind === 'impossible') throw new Error('impossible');
    const at = network.variables.findIndex(({ id }) => id === 'escalation');
    expect(said).toContain(formatProbability(must(answer.marginals[at]?.[1])));
    for (const { label } of scenario.phases.values()) expect(said).toContain(label);
    for (const words of ['Military escalation', '50% (30–70)', 'Illustrative', 'United States']) {
      expect(said).toContain(words);
    }
  });

  test('[F35] is the same whatever the order of the records, and whatever was drawn before', () => {
    const scenario = iranScenario();
    const turned: Scenario = {
      ...scenario,
      nodes: new Map([...scenario.nodes].reverse()),
      links: new Map([...scenario.links].reverse()),
      notes: new Map([...scenario.notes].reverse()),
    };
    expect(writeSvg(turned)).toBe(writeSvg(scenario));
  });

  test('[F35] escapes whatever people write, and takes no colour that is none', () => {
    const hostile = '"><script>alert(1)</script>&\u0000\u001b]]>';
    const scenario = scenarioOf({
      title: hostile,
      actors: { a: { label: hostile, colour: '#123456' } },
      phases: { p: { label: hostile, order: 1 } },
      groups: { g: { label: hostile, frame: { x: 0, y: 0, width: 300, height: 300 } } },
      nodes: {
        n: event(0.5, {
          label: hostile,
          owner: 'a',
          phase: 'p',
          states: [
            { id: 'no', label: hostile, phrase: '' },
            { id: 'yes', label: hostile, phrase: '' },
          ],
        }),
      },
      notes: { t: { text: hostile, on: [], pos: { x: 400, y: 0 } } },
    });
    const actors = new Map(scenario.actors);
    actors.set('a', { ...must(actors.get('a')), colour: '"/><script>' });
    const svg = writeSvg({ ...scenario, actors });
    expect(svg).not.toContain('<script');
    expect(elementsOf(svg).some(({ name }) => name.toLowerCase() === 'script')).toBe(false);
    expect(childrenOf(readXml(svg), 'title')[0]?.text).toContain('<script>alert(1)</script>');
  });

  test('[F35] of evidence that cannot be shows no number, and of nothing at all a title', () => {
    const impossible = scenarioOf({
      title: 'Never',
      nodes: { a: event(0), b: event(1) },
      evidence: { e: { node: 'a', type: 'hard', state: 'yes' } },
    });
    expect(wordsIn(writeSvg(impossible))).toContain('the evidence cannot be');
    expect(wordsIn(writeSvg(impossible)).join(' ')).not.toMatch(/%/);
    expect(wordsIn(writeSvg(scenarioOf({ title: 'Nothing' })))).toEqual(['Nothing']);
  });

  test('[F35] says which way words run, and cuts them to their room', () => {
    const svg = writeSvg(
      scenarioOf({
        nodes: {
          a: event(0.5, { label: 'پیشنهاد میانجی‌گری مسکو و پاسخ تهران به آن در هفته‌های آینده' }),
          b: event(0.5, {
            label: 'A long title that goes on and on beyond all two lines',
            states: states('no', 'a_state_with_a_very_long_name'),
          }),
        },
      }),
    );
    const right = elementsOf(svg).filter(({ attributes }) => attributes.get('direction') === 'rtl');
    expect(right).toHaveLength(2);
    expect(wordsIn(svg).filter((line) => line.endsWith('…')).length).toBe(2);
  });
});

test('[F35] words are broken and cut by the width of their letters', () => {
  expect(linesOf('one two three four', widthOf('one two', 12, 400) + 1, 12, 400, 2)).toEqual([
    'one two',
    'three…',
  ]);
  expect(fitted('abc', 1, 12, 400)).toBe('');
  expect(widthOf('мир', 10, 400)).toBeGreaterThan(widthOf('mir', 10, 400));
});

test('[F35] a picture has the colours of the light theme', () => {
  const css = readFileSync(new URL('../../../client/kit/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf("[data-theme='dark']"));
  const token = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(light)?.[1];
  for (const [name, colour] of Object.entries({ ...paper, ...kindColours })) {
    expect([name, token(name)]).toEqual([name, colour]);
  }
  for (const [at, colour] of levelColours.entries()) expect(token(`level-${at}`)).toBe(colour);
});
