import { pathOf } from '../../drawing/curve.ts';
import { glyphs, headAt, shortened } from '../../drawing/glyphs.ts';
import type { Route } from '../../drawing/link-book.ts';
import { countsCauses, strengthWidth } from '../../drawing/link-number.ts';
import { numberNow } from '../../drawing/number-now.ts';
import { pillText, pillWidth, tagWidth } from '../../drawing/pill-text.ts';
import { pillSize } from '../../drawing/sizes.ts';
import { laterBy, neverActs } from '../../model/rounds.ts';
import type { Link, Position } from '../../model/scenario.ts';
import { icons } from './icons.ts';
import { kindColours, mixed, paper } from './paper.ts';
import type { Shown } from './shown.ts';
import { icon, tag, words } from './svg.ts';

/** A link's line with its head; one that does not count is quiet, one that acts later is dashed. */
export function drawLink(link: Link, { curve, to }: Route, shown: Shown): string {
  const { scenario, suspended } = shown;
  const isOut = suspended.has(link.id) || neverActs(link, scenario);
  const colour = kindColours[isOut ? 'relates' : link.kind];
  const glyph = glyphs[link.kind];
  const head = headAt(glyph, to);
  return [
    tag('path', {
      d: pathOf(shortened(curve, to, glyph.length)),
      fill: 'none',
      stroke: colour,
      'stroke-opacity': isOut ? 0.4 : 0.62,
      'stroke-width': strengthWidth(numberNow(link, scenario)),
      'stroke-dasharray': laterBy(link, scenario) > 0 ? '9 5' : undefined,
    }),
    head === ''
      ? ''
      : tag('path', {
          d: head,
          fill: glyph.filled ? colour : paper.canvas,
          stroke: glyph.filled ? undefined : colour,
          'stroke-width': glyph.filled ? undefined : 1.75,
          'stroke-linejoin': glyph.filled ? undefined : 'round',
        }),
  ].join('');
}

/** Width of the link's pill, as the canvas has it. */
export function widthOfPill(link: Link, { scenario }: Shown): number {
  const number = numberNow(link, scenario);
  const tagged = laterBy(link, scenario) > 0 ? tagWidth : 0;
  return pillWidth(number === undefined ? '' : pillText(number)) + tagged;
}

/** The link's own number on its line; a kind without one shows a small mark. */
export function drawPill(link: Link, at: Position, shown: Shown): string {
  const { scenario, suspended } = shown;
  const number = numberNow(link, scenario);
  const later = laterBy(link, scenario);
  const isOut = suspended.has(link.id) || neverActs(link, scenario);
  const kind = kindColours[isOut ? 'relates' : link.kind];
  const width = widthOfPill(link, shown);
  const height = number ? pillSize.height : 24;
  const box = { x: at.x - width / 2, y: at.y - height / 2, width, height, rx: number ? 8 : 12 };
  const face = { left: box.x, right: box.x + width - (later > 0 ? tagWidth : 0) };
  const rim = { fill: paper.panel, stroke: mixed(kind, 0.5, paper.line) };
  return [
    // A link with more numbers than this one looks like the top of a small stack.
    number?.more === true ? tag('rect', { ...box, ...rim, x: box.x + 2.5, y: box.y + 2.5 }) : '',
    tag('rect', { ...box, ...rim }),
    number
      ? numberFace(number, face, box.y, kind, isOut)
      : markFace(link, face, box.y, kind, shown),
    later > 0 ? laterFace(later, face.right, box, kind) : '',
  ].join('');
}

function numberFace(
  number: NonNullable<ReturnType<typeof numberNow>>,
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  kind: string,
  isOut: boolean,
): string {
  const isAssumed = number.num.assumed === true;
  const filled = number.unit === 'score' ? Math.abs(number.num.v) / 3 : number.num.v;
  const track = { x: left + 7, y: top + 20, width: right - left - 14, height: 3, rx: 1.5 };
  const isQuiet = isAssumed || isOut;
  return [
    words(
      pillText(number),
      { left, right, y: top + 15.5 },
      {
        size: 12,
        ...(isAssumed ? {} : { weight: 600 }),
        fill: isQuiet ? paper['ink-2'] : paper.ink,
        anchor: 'middle',
      },
    ),
    tag('rect', { ...track, fill: paper['panel-3'] }),
    filled > 0
      ? tag('rect', {
          ...track,
          width: track.width * Math.min(1, filled),
          fill: isAssumed ? mixed(kind, 0.6, paper.panel) : kind,
        })
      : '',
  ].join('');
}

function markFace(
  link: Link,
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  kind: string,
  { scenario }: Shown,
): string {
  const held = countsCauses(scenario.nodes.get(link.to)) ? icons.counted : icons.table;
  const d = link.kind === 'informs' || link.kind === 'relates' ? icons[link.kind] : held;
  return icon(d, (left + right) / 2 - 6.5, top + 5.5, 13, kind);
}

/** By how many rounds it comes later, set apart at the pill's end. */
function laterFace(
  later: number,
  left: number,
  { y, height }: { readonly y: number; readonly height: number },
  kind: string,
): string {
  return [
    tag('path', {
      d: `M${left} ${y}v${height}`,
      stroke: mixed(kind, 0.6, paper.line),
      'stroke-dasharray': '2 2',
    }),
    words(
      `+${later}`,
      { left, right: left + tagWidth, y: y + height / 2 + 4 },
      { size: 11, weight: 600, fill: paper['ink-2'], anchor: 'middle' },
    ),
  ].join('');
}
