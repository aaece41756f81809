import type { Band } from '../../drawing/bands.ts';
import type { Box } from '../../drawing/box.ts';
import { noteSize } from '../../drawing/sizes.ts';
import type { Group, Note, Scenario } from '../../model/scenario.ts';
import { icons } from './icons.ts';
import { linesOf } from './letter-widths.ts';
import { mixed, paper } from './paper.ts';
import { icon, tag, words } from './svg.ts';

/** Height of the row with the phases' names. */
export const bandNames = 32;

/** The phases as faint columns over the whole height, their names in a row at the top. */
export function drawBands(bands: readonly Band[], { y, height }: Box): string {
  return bands
    .map(({ left, right, label }, index) =>
      [
        tag('rect', {
          x: left,
          y,
          width: right - left,
          height,
          fill: index % 2 === 0 ? mixed(paper.panel, 0.38, paper.canvas) : paper.canvas,
          stroke: mixed(paper.line, 0.7, paper.canvas),
        }),
        words(
          label,
          { left: left + 12, right: right - 12, y: y + 21 },
          { size: 12, weight: 600, fill: paper['ink-2'], anchor: 'middle' },
        ),
        tag('path', { d: `M${left} ${y + bandNames}H${right}`, stroke: paper.line }),
      ].join(''),
    )
    .join('');
}

/** A frame around what belongs together, with its name. */
export function drawGroup({ frame, label }: Group): string {
  return [
    tag('rect', {
      ...frame,
      rx: 12,
      fill: paper.panel,
      'fill-opacity': 0.46,
      stroke: mixed(paper['line-strong'], 0.6, paper.canvas),
      'stroke-width': 1.5,
    }),
    words(
      label,
      { left: frame.x + 12, right: frame.x + frame.width - 12, y: frame.y + 22 },
      { size: 13, weight: 600, fill: paper['ink-2'] },
    ),
  ].join('');
}

/** A note that stands on the board by itself. */
export function drawNote({ pos, text, cite }: Note, { sources }: Scenario): string {
  if (pos === undefined) return '';
  const { width, height } = noteSize;
  const edges = { left: 30, right: width - 12 };
  const source = sources.get(cite ?? '')?.label;
  const lines = linesOf(text, edges.right - edges.left, 12, 400, source === undefined ? 6 : 5);
  return tag(
    'g',
    { transform: `translate(${pos.x} ${pos.y})` },
    [
      tag('rect', { width, height, rx: 3, fill: paper['warning-soft'] }),
      icon(icons.note, 11, 12, 12, paper.warning),
      ...lines.map((line, at) =>
        words(line, { ...edges, y: 22 + at * 16 }, { size: 12, fill: paper.ink }),
      ),
      source === undefined
        ? ''
        : words(source, { ...edges, y: height - 12 }, { size: 11, fill: paper['ink-3'] }),
    ].join(''),
  );
}
