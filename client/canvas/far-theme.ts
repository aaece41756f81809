import type { LinkMark } from '../board/link-marks.ts';

/** Colours that a 2-D canvas draws with, read from the page's tokens once a theme. */
export interface FarTheme {
  readonly panel: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly note: string;
  readonly frame: string;
  readonly font: string;
  readonly levels: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
  /** Of links while an analysis is shown on them. */
  readonly marks: Readonly<Record<LinkMark['tone'], string>>;
}

const kinds = ['promotes', 'inhibits', 'requires', 'weighs', 'shows', 'informs', 'relates'];

export function readFarTheme(element: Element): FarTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    panel: token('panel'),
    line: token('line-strong'),
    ink: token('ink'),
    quiet: token('ink-3'),
    accent: token('accent'),
    note: token('warning-soft'),
    frame: token('line'),
    font: style.fontFamily,
    levels: Array.from({ length: 12 }, (_, index) => token(`level-${index}`)),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, token(kind)])),
    marks: { raises: token('promotes'), lowers: token('inhibits'), shown: token('accent') },
  };
}
