import { isId } from '../base/ids.ts';
import { limits } from '../base/limits.ts';
import { scales } from '../document/read-values.ts';
import type { FourSteps } from '../model/four-steps.ts';
import type { Num } from '../model/scenario.ts';
import { FormatError } from './format-error.ts';
import type { FormatErrorCode } from './format-error.ts';

export type Plain = Readonly<Record<string, unknown>>;

const decimal = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const numKeys = 'v lo hi word scale assumed open total four by at why'.split(' ');
const fourKeys = ['lowest', 'highest', 'best', 'confidence'] as const;

/** `{ [key]: value }`, or nothing where there is no value: optional keys stay absent, not undefined. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const pair: { [P in K]?: V } = {};
  if (value !== undefined) pair[key] = value;
  return pair;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Takes foreign JSON apart. Tolerant about form (numbers as text, missing keys, keys that are not
 * ours), strict about what would change the meaning; what is left out is listed in `losses`.
 * Every method throws {@link FormatError} with the place.
 */
export class Reading {
  readonly losses: string[] = [];

  fail(code: FormatErrorCode, message: string, place: string): never {
    throw new FormatError(code, message, place);
  }

  lose(place: string, words: string): void {
    this.losses.push(`${place}: ${words}`);
  }

  record(value: unknown, place: string): Plain {
    return isPlain(value) ? value : this.fail('badShape', 'an object is expected here', place);
  }

  /** Entries of a map by id; absent means none. */
  entries(value: unknown, place: string): [string, unknown][] {
    if (value === undefined || value === null) return [];
    const entries = Object.entries(this.record(value, place));
    if (entries.length > limits.records) {
      this.fail('tooBig', `more than ${limits.records} entries`, place);
    }
    for (const [key] of entries) this.id(key, place);
    return entries;
  }

  id(value: unknown, place: string): string {
    if (isId(value)) return value;
    return this.fail(
      'badId',
      `${JSON.stringify(value)} is not an id (letters, digits, _ and -)`,
      place,
    );
  }

  optionalId(value: unknown, place: string): string | undefined {
    return value === undefined || value === null ? undefined : this.id(value, place);
  }

  ids(value: unknown, place: string): string[] {
    return this.list(value, place).map((item, at) => this.id(item, `${place}.${at}`));
  }

  list(value: unknown, place: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.fail('badShape', 'a list is expected here', place);
    return value;
  }

  text(value: unknown, place: string, longest: number = limits.titleLength): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return this.fail('badShape', 'text is expected here', place);
    if (value.length <= longest) return value;
    this.lose(place, `shortened to ${longest} characters`);
    return value.slice(0, longest);
  }

  flag(value: unknown, place: string): boolean | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean')
      return this.fail('badShape', 'true or false is expected', place);
    return value;
  }

  /** One of `choices`; absent means `fallback`. */
  choice<T extends string>(value: unknown, choices: readonly T[], place: string, fallback?: T): T {
    const absent = value === undefined || value === null;
    const found = absent ? fallback : choices.find((choice) => choice === value);
    return found ?? this.fail('badKind', `one of ${choices.join(', ')} is expected here`, place);
  }

  /** A finite number, also written as text ("0.50"). */
  number(value: unknown, place: string): number {
    const parsed = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
    if (typeof parsed === 'number' && Number.isFinite(parsed)) return parsed;
    return this.fail('badNumber', `${JSON.stringify(value)} is not a number`, place);
  }

  optionalNumber(value: unknown, place: string): number | undefined {
    return value === undefined || value === null ? undefined : this.number(value, place);
  }

  /** A number with what its author said about it; null means that nobody has said anything. */
  num(value: unknown, place: string): Num | undefined {
    if (value === undefined || value === null) return undefined;
    if (!isPlain(value)) return { v: this.number(value, place) };
    this.ignoreOthers(value, numKeys, place);
    const scale = value['scale'];
    return {
      v: this.number(value['v'], `${place}.v`),
      ...given('lo', this.optionalNumber(value['lo'], `${place}.lo`)),
      ...given('hi', this.optionalNumber(value['hi'], `${place}.hi`)),
      ...given('word', this.text(value['word'], `${place}.word`)),
      ...(scale === undefined ? {} : { scale: this.choice(scale, scales, `${place}.scale`) }),
      ...(value['assumed'] === true ? { assumed: true as const } : {}),
      ...(value['open'] === true ? { open: true as const } : {}),
      ...given('total', this.optionalNumber(value['total'], `${place}.total`)),
      ...given('four', this.four(value['four'], `${place}.four`)),
      ...given('by', this.optionalId(value['by'], `${place}.by`)),
      ...given('at', this.text(value['at'], `${place}.at`)),
      ...given('why', this.optionalId(value['why'], `${place}.why`)),
    };
  }

  /** The answers to the four-step question. */
  private four(value: unknown, place: string): FourSteps | undefined {
    if (value === undefined || value === null) return undefined;
    const record = this.record(value, place);
    this.ignoreOthers(record, fourKeys, place);
    const [lowest, highest, best, confidence] = fourKeys.map((key) =>
      this.number(record[key], `${place}.${key}`),
    ) as [number, number, number, number];
    return { lowest, highest, best, confidence };
  }

  /** Numbers by id; cells without a number are left out. */
  nums(value: unknown, place: string): Record<string, Num> {
    return Object.fromEntries(
      this.entries(value, place).flatMap(([key, cell]) => {
        const num = this.num(cell, `${place}.${key}`);
        return num ? [[key, num] as const] : [];
      }),
    );
  }

  ignoreOthers(record: Plain, known: readonly string[], place: string): void {
    for (const key of Object.keys(record)) {
      if (!known.includes(key))
        this.lose(place === '' ? key : `${place}.${key}`, 'not known, left out');
    }
  }
}
