import { escapeXml } from '../networks/xml-tree.ts';
import { fitted, isExact, widthOf } from './letter-widths.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with escaped attributes around content that is markup already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(typeof value === 'number' ? figure(value) : value)}"`],
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A coordinate: hundredths of a pixel are as fine as anybody sees. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface LineStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
}

const rightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A line of words between two edges, cut to what fits; it runs as its first letter says. */
export function words(
  text: string,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
  { size, weight = 400, fill, anchor = 'start', italic = false }: LineStyle,
): string {
  const shown = fitted(text.trim(), right - left, size, weight);
  if (shown === '') return '';
  const isRtl = rightToLeft.test(shown);
  const atStart = isRtl ? right : left;
  const atEnd = isRtl ? left : right;
  const x = { start: atStart, middle: (left + right) / 2, end: atEnd }[anchor];
  return tag(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'font-style': italic ? 'italic' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      direction: isRtl ? 'rtl' : undefined,
      // Where Parley's letters are not at hand, others take the same room.
      ...(isExact(shown, weight)
        ? { textLength: widthOf(shown, size, weight), lengthAdjust: 'spacingAndGlyphs' }
        : {}),
      fill,
    },
    escapeXml(shown),
  );
}

/** A pictogram on a grid of 24, drawn in lines. */
export function icon(d: string, x: number, y: number, size: number, stroke: string): string {
  return tag('path', {
    d,
    transform: `translate(${figure(x)} ${figure(y)}) scale(${Math.round((size / 24) * 1000) / 1000})`,
    fill: 'none',
    stroke,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
