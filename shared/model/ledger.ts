import type { NumberInUse } from './compiled.ts';
import { severityOf } from './issues.ts';
import type { Fix, Issue, IssueCode } from './issues.ts';
import { printParam } from './param-id.ts';
import type { Param } from './param-id.ts';
import type { Num } from './scenario.ts';

/** Slack for sums and bounds of doubles: 0.3 + 0.6 + 0.1 is a little above 1. */
export const slack = 1e-9;

export function issue(
  code: IssueCode,
  ids: readonly string[],
  message: string,
  fixes: readonly Fix[] = [],
): Issue {
  return { code, severity: severityOf(code), ids, message, fixes };
}

/** The probability nearest to a number; 0 for none. */
export function clamped(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(1, Math.max(0, value));
}

/** Gathers, while one card is compiled, the numbers that it uses and what is wrong with them. */
export class Ledger {
  readonly numbers: NumberInUse[] = [];
  readonly issues: Issue[] = [];

  report(
    code: IssueCode,
    ids: readonly string[],
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    this.issues.push(issue(code, ids, message, fixes));
  }

  /** Books a value that is used as it is. */
  book(param: Param, value: number, assumed: boolean): number {
    const owner = 'node' in param ? param.node : param.link;
    this.numbers.push({ param: printParam(param), value, assumed, owner });
    return value;
  }

  /** Books a probability; without one the `fallback`, as assumed. Out of range it is clamped and reported. */
  probability(param: Param, num: Num | undefined, fallback: number): number {
    if (num === undefined) return this.book(param, fallback, true);
    if (num.v >= 0 && num.v <= 1) return this.book(param, num.v, num.assumed === true);
    const owner = 'node' in param ? param.node : param.link;
    this.report(
      'E-RANGE',
      [owner],
      `${describe(num.v)} is not a probability: it must lie between 0 and 100 %.`,
      [
        {
          label: 'Bring it into range',
          action: { do: 'clampNumber', param: printParam(param) },
        },
      ],
    );
    if (Number.isNaN(num.v)) return this.book(param, fallback, true);
    return this.book(param, clamped(num.v), num.assumed === true);
  }
}

function describe(value: number): string {
  return Number.isFinite(value) ? `${value * 100} %` : 'A number that is none';
}
