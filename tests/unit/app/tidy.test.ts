import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/must.ts';
import { below, seeded } from '../../../shared/base/prng.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';
import { frameOf } from '../../../client/app/tidy/frame-of.ts';
import { framesAround, boundsOf } from '../../../client/app/tidy/frames-around.ts';
import { overlapping } from '../../../client/app/tidy/overlapping.ts';
import { tidy, type TidyCard, type TidyPlaces } from '../../../client/app/tidy/tidy.ts';

const size = { width: 200, height: 108 };

function card(id: string, more: Partial<TidyCard> = {}): TidyCard {
  return { id, pos: { x: 0, y: 0 }, ...size, ...more };
}

function placed(cards: readonly TidyCard[], places: TidyPlaces): readonly TidyCard[] {
  return cards.map((one) => ({ ...one, pos: places[one.id] ?? one.pos }));
}

function x(places: TidyPlaces, id: string): number {
  return places[id]?.x ?? Number.NaN;
}

describe('[U6] tidying', () => {
  test('[U6] puts causes left of effects, and nothing on anything else', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => card(id));
    const places = tidy({
      cards,
      links: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
        { from: 'b', to: 'd' },
        { from: 'c', to: 'd' },
      ],
    });
    expect(x(places, 'a')).toBeLessThan(x(places, 'b'));
    expect(x(places, 'b')).toBeLessThan(x(places, 'd'));
    expect(overlapping(placed(cards, places))).toEqual([]);
  });

  test('[U6] makes phases columns, whatever the links say', () => {
    const cards = [
      card('late', { phase: 3 }),
      card('early', { phase: 1 }),
      card('middle', { phase: 2 }),
      card('alone', { phase: 3 }),
    ];
    const places = tidy({ cards, links: [{ from: 'early', to: 'late' }] });
    expect(x(places, 'early') + size.width).toBeLessThan(x(places, 'middle'));
    expect(x(places, 'middle') + size.width).toBeLessThan(x(places, 'late'));
    expect(x(places, 'middle') + size.width).toBeLessThan(x(places, 'alone'));
  });

  test('[U6] leaves the board where it was', () => {
    const cards = [card('a', { pos: { x: 900, y: -70 } }), card('b', { pos: { x: 950, y: -20 } })];
    const places = tidy({ cards, links: [{ from: 'a', to: 'b' }] });
    const after = placed(cards, places);
    expect(Math.min(...after.map(({ pos }) => pos.x))).toBe(900);
    expect(Math.min(...after.map(({ pos }) => pos.y))).toBe(-70);
  });

  test('[U6] moves only what may move, off everything else (20 random boards)', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seeded(seed);
      const cards = Array.from({ length: 24 }, (_, at) =>
        card(`n${at}`, { pos: { x: below(random, 3) * 260, y: at * 140 } }),
      );
      const links = Array.from({ length: 30 }, () => ({
        from: `n${below(random, 24)}`,
        to: `n${below(random, 24)}`,
      }));
      const movable = ['n3', 'n7', 'n20'];
      const places = tidy({ cards, links, movable });
      expect(Object.keys(places).toSorted(), `seed ${seed}`).toEqual(movable.toSorted());
      expect(overlapping(placed(cards, places)), `seed ${seed}`).toEqual([]);
    }
  });

  test('[U6] takes notes along with their card, and moves others only out of the way', () => {
    const cards = [card('a', { pos: { x: 0, y: 0 } }), card('b', { pos: { x: 40, y: 30 } })];
    const notes = [
      { ...card('free', { pos: { x: 0, y: -400 } }) },
      { ...card('in the way', { pos: { x: 20, y: 20 } }) },
      { ...card('about b', { pos: { x: 40, y: 180 } }), on: 'b' },
    ];
    const places = tidy({ cards, notes, links: [{ from: 'a', to: 'b' }] });
    expect(places['free']).toEqual({ x: 0, y: -400 });
    expect(places['in the way']).not.toEqual({ x: 20, y: 20 });
    expect(x(places, 'about b')).toBe(x(places, 'b'));
    expect(overlapping(placed([...cards, ...notes], places))).toEqual([]);
  });

  test('[U6] finds the cards that lie on another one', () => {
    const cards = [
      card('a'),
      card('b', { pos: { x: 50, y: 50 } }),
      card('c', { pos: { x: 0, y: 200 } }),
    ];
    expect(overlapping(cards)).toEqual(['b']);
  });

  test('[U6] lets each frame hold its cards', () => {
    const [one] = framesAround([
      { group: 'g', ...boundsOf({ x: 0, y: 0 }) },
      { group: 'g', ...boundsOf({ x: 400, y: 300 }) },
    ]);
    expect(one?.group).toBe('g');
    expect(one?.frame.x).toBeLessThan(0);
    expect((one?.frame.x ?? 0) + (one?.frame.width ?? 0)).toBeGreaterThan(400 + size.width);
    expect((one?.frame.y ?? 0) + (one?.frame.height ?? 0)).toBeGreaterThan(300 + size.height);
  });

  test('[U6] counts a card to the smallest frame that it stands in', () => {
    const frame = (id: string, width: number) => ({
      id,
      label: id,
      frame: { x: 0, y: 0, width, height: width },
    });
    const groups = new Map([frame('wide', 900), frame('near', 400)].map((one) => [one.id, one]));
    const [talks] = iranMediation.scenario().nodes.values();
    const node = must(talks);
    const at = (x: number) => frameOf({ groups }, { ...node, pos: { x, y: 10 } });
    expect(at(10)).toBe('near');
    expect(at(300)).toBe('wide');
    expect(at(800)).toBeUndefined();
    expect(frameOf({ groups }, { ...node, group: 'wide', pos: { x: 10, y: 10 } })).toBe('wide');
  });
});
