import { fitText, textWidth } from './fit-text.ts';

export interface FittedLabel {
  readonly title: string;
  readonly detail: string;
  /** Where the detail begins, counted from where the title does. */
  readonly after: number;
}

const [titleSize, titleWeight, detailSize] = [12, 500, 11] as const;
const gap = 7;
/** As much of the line as the detail may take from a title that is too long. */
const detailShare = 0.34;
const arrow = ' → ';

/** A title and its detail on one line; of what is too long both keep something that tells. */
export function fitLabel(title: string, detail: string, room: number): FittedLabel {
  const wanted = detail === '' ? 0 : textWidth(detail, detailSize) + gap;
  const whole = textWidth(title, titleSize, titleWeight);
  const forTitle = room - Math.min(wanted, Math.max(room - whole, room * detailShare));
  const fitted = fitTitle(title, forTitle);
  const after = textWidth(fitted, titleSize, titleWeight) + gap;
  return { title: fitted, detail: fitText(detail, room - after, detailSize), after };
}

/** Of a link's two names each gives up about as much. */
function fitTitle(title: string, room: number): string {
  const width = (text: string) => textWidth(text, titleSize, titleWeight);
  const fit = (text: string, to: number) => fitText(text, to, titleSize, titleWeight);
  const [from, to] = title.split(arrow);
  if (from === undefined || to === undefined || width(title) <= room) return fit(title, room);
  const both = room - width(arrow);
  const first = Math.min(width(from), Math.max(both / 2, both - width(to)));
  const start = fit(from, first);
  return `${start}${arrow}${fit(to, both - width(start))}`;
}
