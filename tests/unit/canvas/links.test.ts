import { describe, expect, test } from 'vitest';
import { boxOf, distanceTo, pointAt, type Curve } from '../../../shared/drawing/curve.ts';
import { glyphs, headAt } from '../../../shared/drawing/glyphs.ts';
import { LinkBook } from '../../../shared/drawing/link-book.ts';
import { PillPlaces } from '../../../shared/drawing/pill-places.ts';
import { grown, overlaps, type Box } from '../../../shared/drawing/box.ts';
import { pillText, pillWidth, tagWidth } from '../../../shared/drawing/pill-text.ts';
import { Things } from '../../../client/canvas/things.ts';
import { numberOf } from '../../../shared/drawing/link-number.ts';
import { must } from '../../../shared/base/must.ts';
import type { Link, Position, Scenario } from '../../../shared/model/scenario.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';
import { templates } from '../../../shared/templates/list.ts';
import { bigBoard } from '../../support/big-board.ts';

function opened(scenario: Scenario) {
  const things = new Things();
  const links = new LinkBook(things);
  things.read(scenario);
  links.read(scenario);
  links.refresh();
  return { things, links };
}

const drawn = templates.flatMap((template) =>
  template.scenario().links.size > 0 ? [[template.id, template] as const] : [],
);

function onBorder({ x, y }: Position, box: Box): boolean {
  const acrossX = x >= box.x && x <= box.x + box.width;
  const acrossY = y >= box.y && y <= box.y + box.height;
  const atX = x === box.x || x === box.x + box.width;
  const atY = y === box.y || y === box.y + box.height;
  return (atX && acrossY) || (atY && acrossX);
}

/** Pixels between a curve and a box; 0 where they meet. */
function clearance(curve: Curve, { x, y, width, height }: Box): number {
  let nearest = Infinity;
  for (let t = 0; t <= 1; t += 0.002) {
    const at = pointAt(curve, t);
    const [dx, dy] = [
      Math.max(x - at.x, at.x - x - width, 0),
      Math.max(y - at.y, at.y - y - height, 0),
    ];
    nearest = Math.min(nearest, Math.hypot(dx, dy));
  }
  return nearest;
}

/** A row of cards with links between them by index. */
function row(places: readonly Position[], ends: readonly (readonly [number, number])[]): Scenario {
  const board = bigBoard(places.length);
  const some = must([...bigBoard(60).links.values()][0]);
  const nodes = [...board.nodes.values()].map((node, index) => ({
    ...node,
    pos: must(places[index]),
  }));
  const links = ends.map(([from, to], index): Link => ({
    ...some,
    id: `l${index}`,
    from: `n${from}`,
    to: `n${to}`,
  }));
  return {
    ...board,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    links: new Map(links.map((link) => [link.id, link])),
  };
}

describe('links', () => {
  test('[C3] every link of the template starts and ends on the borders of its cards', () => {
    const scenario = iranMediation.scenario();
    const { things, links } = opened(scenario);
    for (const { id, from, to } of scenario.links.values()) {
      const route = must(links.route(id), id);
      expect(onBorder(route.from, must(things.box(from)))).toBe(true);
      expect(onBorder(route.to, must(things.box(to)))).toBe(true);
      expect(pointAt(route.curve, 0)).toMatchObject({ x: route.from.x, y: route.from.y });
      expect(pointAt(route.curve, 1)).toMatchObject({ x: route.to.x, y: route.to.y });
    }
  });

  test('[C3] two links between the same pair run beside each other', () => {
    const { links } = opened(
      row(
        [
          { x: 0, y: 0 },
          { x: 400, y: 30 },
        ],
        [
          [0, 1],
          [0, 1],
        ],
      ),
    );
    const [one, other] = [must(links.route('l0')), must(links.route('l1'))];
    for (const t of [0, 0.25, 0.5, 0.75, 1]) {
      expect(distanceTo(other.curve, pointAt(one.curve, t))).toBeGreaterThan(8);
    }
  });

  test('[C3] heads differ by shape and lie outside of the card they point at', () => {
    const at = { x: 100, y: 50, side: 'left' } as const;
    const shapes = Object.values(glyphs).map((glyph) => `${headAt(glyph, at)} ${glyph.filled}`);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(headAt(glyphs.promotes, at)).toBe('M89 44L99 50L89 56Z');
    expect(headAt(glyphs.promotes, { ...at, side: 'right' })).toBe('M111 56L101 50L111 44Z');
    expect(headAt(glyphs.inhibits, { ...at, side: 'top' })).toContain('45');
  });

  test('[C4] a link steps around a card that stands in its way', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
      { x: 800, y: 0 },
    ];
    const { things, links } = opened(row(places, [[0, 2]]));
    const { curve } = must(links.route('l0'));
    const between = must(things.box('n1'));
    for (let t = 0; t <= 1; t += 0.01) {
      const { x, y } = pointAt(curve, t);
      expect(overlaps(between, { x, y, width: 0.01, height: 0.01 })).toBe(false);
    }
  });

  test('[C4] it goes straight again when the card has gone', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
      { x: 800, y: 0 },
    ];
    const { things, links } = opened(row(places, [[0, 2]]));
    const around = must(links.route('l0')).curve;
    const before = must(things.box('n1'));
    things.hold('n1', { x: 400, y: 900 });
    links.disturbed([before]);
    expect(links.refresh()).toEqual(new Set(['l0']));
    expect(boxOf(must(links.route('l0')).curve).height).toBeLessThan(boxOf(around).height);
  });

  test('[C4] a link that runs back, or swings back to its own side, steps around as well', () => {
    const places = [
      { x: 800, y: 0 },
      { x: 400, y: 0 },
      { x: 0, y: 0 },
      { x: 800, y: 400 },
      { x: 1010, y: 180 },
    ];
    const ends = [
      [0, 2],
      [0, 3],
    ] as const;
    const { things, links } = opened(row(places, ends));
    expect(must(links.route('l0')).from.side).toBe('left');
    expect(must(links.route('l1')).to.side).toBe('right');
    expect(clearance(must(links.route('l0')).curve, must(things.box('n1')))).toBeGreaterThan(10);
    expect(clearance(must(links.route('l1')).curve, must(things.box('n4')))).toBeGreaterThan(7);
  });

  test.each(drawn)(
    '[C4] no line of %s touches a card that it does not belong to',
    (_, template) => {
      const scenario = template.scenario();
      const { things, links } = opened(scenario);
      for (const { id, from, to } of scenario.links.values()) {
        const { curve } = must(links.route(id), id);
        for (const card of things.byId.values()) {
          if (card.collection === 'groups' || card.id === from || card.id === to) continue;
          expect(clearance(curve, card.box), `${id} at ${card.id}`).toBeGreaterThan(10);
        }
      }
    },
  );

  test.each(drawn)('[C5] no pill of %s covers a card or comes near another pill', (_, template) => {
    const scenario = template.scenario();
    const { things, links } = opened(scenario);
    const pills = new PillPlaces(things, links);
    // As on screen: all are placed before their figures are known.
    for (const id of scenario.links.keys()) pills.at(id, 44);
    for (const link of scenario.links.values()) {
      const { nodes } = scenario;
      const number = numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) });
      const tag = link.lag > 0 ? tagWidth : 0;
      pills.at(link.id, pillWidth(number ? pillText(number) : '') + tag);
    }
    const boxes = [...scenario.links.keys()].map((id) => must(pills.box(id), id));
    for (const [index, box] of boxes.entries()) {
      expect([...things.cardsIn(box)]).toEqual([]);
      for (const other of boxes.slice(index + 1))
        expect(overlaps(grown(box, 5), other)).toBe(false);
    }
  });

  test('[C5] pills of parallel links do not cover each other in a narrow gap', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 290, y: 0 },
    ];
    const { links, things } = opened(
      row(places, [
        [0, 1],
        [0, 1],
      ]),
    );
    const pills = new PillPlaces(things, links);
    for (const id of ['l0', 'l1']) pills.at(id, 60);
    expect(overlaps(must(pills.box('l0')), must(pills.box('l1')))).toBe(false);
  });

  test('[C5] a pill on a long link makes room for one that has nowhere else to go', () => {
    const places = [
      { x: -500, y: 145 },
      { x: 500, y: 145 },
      { x: 0, y: 0 },
      { x: 0, y: 190 },
    ];
    const { links, things } = opened(
      row(places, [
        [0, 1],
        [2, 3],
      ]),
    );
    const pills = new PillPlaces(things, links);
    const before = must(pills.at('l0', 44));
    pills.at('l1', 44);
    expect(overlaps(must(pills.box('l0')), must(pills.box('l1')))).toBe(false);
    expect(pills.takeMoved()).toEqual(['l0']);
    expect(pills.at('l0', 44)).not.toEqual(before);
  });

  test('[C5] a pill stays where it is while its figure grows, and until its link moves', () => {
    const scenario = iranMediation.scenario();
    const { things, links } = opened(scenario);
    const pills = new PillPlaces(things, links);
    const before = must(pills.at('l05', 44));
    expect(pills.at('l05', 57)).toEqual(before);
    things.hold('iran_response', { x: 2000, y: 2000 });
    links.moved(['iran_response']);
    links.refresh();
    expect(pills.at('l05', 57)).not.toEqual(before);
  });
});
