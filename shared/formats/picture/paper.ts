import type { LinkKind } from '../../model/scenario.ts';

/** The colours of a picture: those of the light theme, which is also what one prints. */
export const paper = {
  canvas: '#f3f4f1',
  panel: '#ffffff',
  'panel-2': '#f7f8f6',
  'panel-3': '#edefeb',
  line: '#dcdfda',
  'line-strong': '#8b938e',
  ink: '#17211f',
  'ink-2': '#48534f',
  'ink-3': '#66716c',
  accent: '#0b5f73',
  warning: '#8a5a00',
  'warning-soft': '#faefd2',
} as const;

export const kindColours: Readonly<Record<LinkKind, string>> = {
  promotes: '#16734a',
  inhibits: '#b3401c',
  requires: '#5b3fa6',
  weighs: '#7a5b00',
  shows: '#33658a',
  informs: '#5f6b72',
  relates: '#8b938e',
};

/** Levels of a variable, by their token's number. */
export const levelColours = [
  '#d3d9d6',
  '#8fbccb',
  '#3e8ba3',
  '#0b5f73',
  '#083f4d',
  '#c79a3b',
  '#9c6b1f',
  '#6f8f4e',
  '#4f6a37',
  '#8a6fb0',
  '#64498c',
  '#9a5a6c',
] as const;

const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/** A share (0 to 1) of the first colour in the second, as CSS mixes in sRGB. */
export function mixed(first: string, share: number, second: string): string {
  const [one, other] = [channels.exec(first), channels.exec(second)];
  if (one === null || other === null) return second;
  const parts = [1, 2, 3].map((at) => {
    const [a, b] = [one, other].map((match) => Number.parseInt(match[at] ?? '0', 16));
    const value = Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
    return value.toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** A colour of the board's own, or the quiet one for what is none. */
export function safeColour(colour: string): string {
  return channels.test(colour) ? colour : paper['line-strong'];
}
