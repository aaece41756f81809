import { expect, test } from 'vitest';
import { needsKind, openKinds } from '../../../client/canvas/open-kinds.ts';
import { linkKinds } from '../../../shared/document/read-link.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';

const scenario = iranMediation.scenario();

test('[C33] a second link between two cards is asked for one of the kinds that are left', () => {
  // Talks promote an agreement, and are required for it.
  const left = openKinds(scenario, 'talks', 'agreement');
  expect(left).not.toContain('promotes');
  expect(left).not.toContain('requires');
  expect(left).toHaveLength(linkKinds.length - 2);
  expect(needsKind(scenario, 'talks', 'agreement')).toBe(true);
});

test('[C33] a first link, and one that runs the other way, is drawn at once', () => {
  expect(openKinds(scenario, 'agreement', 'talks')).toEqual(linkKinds);
  expect(needsKind(scenario, 'agreement', 'talks')).toBe(false);
  expect(needsKind(scenario, 'talks', 'talks')).toBe(false);
  expect(needsKind(scenario, 'talks', 'gone')).toBe(false);
});

test('[C33] between two cards that have every kind of link no more is asked', () => {
  const links = linkKinds.map((kind) => {
    const id = `x-${kind}`;
    const given = scenario.links.get('l01');
    if (!given) throw new Error('no l01');
    return [id, { ...given, id, kind, from: 'verif', to: 'talks' }] as const;
  });
  const full = { ...scenario, links: new Map(links) };
  expect(needsKind(full, 'verif', 'talks')).toBe(false);
});
