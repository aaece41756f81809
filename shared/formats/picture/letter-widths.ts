/*
 * How wide letters are where nothing can be measured. IBM Plex Sans, of which Parley is set, in
 * hundredths of the size from the space to the tilde, two figures a letter.
 */
const regular =
  '242842716093692433334560274027386060606060606060606029296060604889646562675856697140' +
  '516350817171617164585768618961595832383260566053585058553253572525532787575658583749' +
  '3557497751504634313460';
const bold =
  '243147666096712634345660304030446060606060606060606032326060604990676664696058717242' +
  '546852827271647166615869649565636033443360566056605160563554592727562989595660603950' +
  '3759528254525036383660';

/** The same, of what texts hold besides. */
const more: Readonly<Record<string, readonly [regular: number, bold: number]>> = {
  '“': [47, 52],
  '”': [47, 52],
  '’': [27, 29],
  '–': [59, 59],
  '—': [78, 78],
  '…': [80, 87],
  '·': [33, 35],
  '→': [100, 100],
  '≈': [55, 55],
};

/** Letters from here on (Hangul, kana, Han, emoji) are as wide as they are high. */
const wide = 0x1100;
/** Of all other letters, the mean of the widest alphabet, Cyrillic. */
const other = [62, 66] as const;

function known(letter: string, isBold: boolean): number | undefined {
  const at = ((letter.codePointAt(0) ?? 0) - 0x20) * 2;
  const table = isBold ? bold : regular;
  if (at >= 0 && at < table.length) return Number(table.slice(at, at + 2));
  return more[letter]?.[isBold ? 1 : 0];
}

function isBoldAt(weight: number): boolean {
  return weight >= 500;
}

/** Width of a text in pixels, for room that it may take: rather too wide than too narrow. */
export function widthOf(text: string, size: number, weight: number): number {
  const isBold = isBoldAt(weight);
  let width = 0;
  for (const letter of text) {
    const guess = (letter.codePointAt(0) ?? 0) >= wide ? 100 : other[isBold ? 1 : 0];
    width += known(letter, isBold) ?? guess;
  }
  return (width * size) / 100;
}

/** Whether that width is exact in Parley's own letters, and not a guess. */
export function isExact(text: string, weight: number): boolean {
  for (const letter of text) if (known(letter, isBoldAt(weight)) === undefined) return false;
  return true;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of it as fits with an ellipsis. */
export function fitted(text: string, room: number, size: number, weight: number): string {
  if (widthOf(text, size, weight) <= room) return text;
  let width = widthOf('…', size, weight);
  let end = 0;
  // Between what people see as letters: a flag or an accented letter is several signs.
  for (const { segment, index } of letters.segment(text)) {
    width += widthOf(segment, size, weight);
    if (width > room) break;
    end = index + segment.length;
  }
  return end === 0 ? '' : `${text.slice(0, end).trimEnd()}…`;
}

/** A text in at most `most` lines; what does not fit ends in an ellipsis. */
export function linesOf(
  text: string,
  room: number,
  size: number,
  weight: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line: string | undefined;
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
      const longer = line === undefined ? word : `${line} ${word}`;
      if (line !== undefined && widthOf(longer, size, weight) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line !== undefined) lines.push(line);
  }
  const shown = lines.slice(0, most);
  const rest = lines.slice(most).join(' ');
  const last = shown.at(-1);
  if (rest !== '' && last !== undefined) shown[shown.length - 1] = `${last} ${rest}`;
  return shown.map((line) => fitted(line, room, size, weight));
}
