import { FormatError } from '../format-error.ts';
import { checkText } from '../networks/network-file.ts';

/** One record with the line that it begins on, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

type Cell = string | number | undefined;

const mostRows = 500_000;
const mostCells = 500;

/** What a spreadsheet would take for a formula, behind any number of apostrophes. */
const formula = /^'*[=+\-@\t\r]/;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads comma-separated values as RFC 4180 says, or with tabs or semicolons where the first line has
 * more of those. An apostrophe that kept a spreadsheet from calculating is taken off.
 * @throws {FormatError} with the line.
 */
export function readRows(text: string): CsvRow[] {
  checkText(text);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  const endRow = () => {
    if (rows.length >= mostRows) throw new FormatError('tooBig', `more than ${mostRows} lines`);
    rows.push({ cells, line: start });
    cells = [];
    start = line;
  };
  while (at < body.length) {
    let cell = '';
    if (body[at] === '"') {
      const opened = line;
      for (at += 1; ; at += 1) {
        const character = body[at];
        if (character === undefined) {
          throw new FormatError('badShape', 'a quotation mark is never closed', `line ${opened}`);
        }
        if (character === '\n') line += 1;
        if (character === '"') {
          if (body[at + 1] !== '"') break;
          at += 1;
        }
        cell += character;
      }
      at += 1;
    }
    // What follows a closing quotation mark is kept, as spreadsheets do.
    const from = at;
    while (at < body.length && !isEnd(body[at], delimiter)) at += 1;
    cells.push(withoutApostrophe(cell + body.slice(from, at)));
    if (cells.length > mostCells) {
      throw new FormatError('tooBig', `more than ${mostCells} columns`, `line ${start}`);
    }
    if (body[at] === delimiter) {
      at += 1;
      if (at === body.length) cells.push('');
      else continue;
    } else if (body[at] === '\r' && body[at + 1] === '\n') at += 2;
    else if (at < body.length) at += 1;
    line += 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

/** Prints rows, quoted where needed; text that a spreadsheet would calculate gets an apostrophe. */
export function printRows(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows
    .map((row) => `${row.map((cell) => printCell(cell, delimiter)).join(delimiter)}\r\n`)
    .join('');
}

function printCell(cell: Cell, delimiter: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(delimiter)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

/** Whatever separates most cells of the first line, outside quotation marks. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) break;
    else if (!isQuoted && (character === ',' || character === ';' || character === '\t')) {
      counts[character] += 1;
    }
  }
  if (counts['\t'] > 0 && counts['\t'] >= counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

/** A number as spreadsheets write it: with a point or a comma, or in percent. Undefined for none. */
export function numberOf(cell: string): number | undefined {
  const text = cell.trim().replace(/\s*%$/, '');
  const value = text.includes('.') ? text : text.replace(',', '.');
  if (!plainNumber.test(value)) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  return cell.includes('%') ? number / 100 : number;
}
