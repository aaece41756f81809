import { mixed, paper } from './paper.ts';
import { tag } from './svg.ts';

type Hatch = { readonly size: number; readonly mark: string; readonly turned?: number };

/** Inks that are read on an actor's colour. */
const inks = { dark: '#111', light: '#fff' } as const;

/** What is tiled: hatches of assumed and of missing strips, and the patterns of actors' badges. */
const hatches: Readonly<Record<string, Hatch>> = {
  hatch: { size: 4, turned: 45, mark: stripe(1, 4, paper.ink, 0.34) },
  none: { size: 6, turned: 45, mark: stripe(3, 6, mixed(paper['ink-3'], 0.3, paper.panel)) },
  ...Object.fromEntries(
    Object.entries(inks).flatMap(([name, ink]): [string, Hatch][] => [
      [`stripes-${name}`, { size: 5, turned: 45, mark: stripe(1.5, 5, ink) }],
      [`waves-${name}`, { size: 5, turned: -45, mark: stripe(1.5, 5, ink) }],
      [`bars-${name}`, { size: 4, mark: stripe(4, 1, ink) }],
      [`dots-${name}`, { size: 4, mark: tag('circle', { cx: 2, cy: 2, r: 1, fill: ink }) }],
      [`grid-${name}`, { size: 5, mark: tag('path', { d: 'M0 .5H5M.5 0V5', stroke: ink }) }],
    ]),
  ),
};

function stripe(width: number, height: number, fill: string, opacity?: number): string {
  return tag('rect', { width, height, fill, 'fill-opacity': opacity });
}

export const patterns = tag(
  'defs',
  {},
  Object.entries(hatches)
    .map(([name, { size, mark, turned }]) =>
      tag(
        'pattern',
        {
          id: `parley-${name}`,
          width: size,
          height: size,
          patternUnits: 'userSpaceOnUse',
          patternTransform: turned === undefined ? undefined : `rotate(${turned})`,
        },
        mark,
      ),
    )
    .join(''),
);
