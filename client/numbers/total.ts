import { fromTotal, totalWithBlock, totalWithStrength } from '../../shared/model/alone.ts';
import type { LevelBase } from '../../shared/model/level-base.ts';
import { withBest, type Draft } from './draft.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import { clean } from './shares.ts';

/**
 * A link's number that can also be asked as a total: "If only X were true, how likely is Y?" Of a
 * graded effect this level or a higher one is meant.
 */
export interface TotalQuestion extends LevelBase {
  readonly kind: 'promotes' | 'inhibits';
  /** The chance that nothing shown brings any level about: what a link that inhibits works on. */
  readonly whole: number;
}

/** The link's own number as the total that it stands for. */
function totalOf(own: number, { kind, leak, above }: TotalQuestion): number {
  return clean(
    kind === 'promotes'
      ? totalWithStrength(Math.min(1, own + above), leak)
      : totalWithBlock(own, leak),
  );
}

/** The draft of the link's own number, asked as a total. A range turns over where the link inhibits. */
export function asTotal(draft: Draft, question: TotalQuestion): Draft {
  const best = totalOf(draft.best, question);
  if (draft.range === undefined) return { best };
  const ends = [draft.range.lo, draft.range.hi].map((end) => totalOf(end, question));
  return { best, range: { lo: Math.min(...ends), hi: Math.max(...ends) } };
}

/** What a total says of the link: its kind and its own number with the range, or why there is none. */
export type FromTotal =
  | {
      readonly ok: true;
      readonly kind: 'promotes' | 'inhibits';
      readonly draft: Draft;
      /** The total to keep: as answered, or what it means for the number that the link turned to. */
      readonly total: number;
    }
  | { readonly ok: false; readonly words: string };

/** The total's draft as the link's own number; ends beyond the baseline count as no effect. */
export function asOwn(draft: Draft, question: TotalQuestion): FromTotal {
  const { leak, above, whole } = question;
  const best = fromTotal(draft.best, leak);
  if (best.kind === 'error') {
    return {
      ok: false,
      words: 'It happens anyway: the baseline is 100 %, so no link can add to it.',
    };
  }
  const least = totalOf(0, question);
  if (above > 0 && draft.best < least - hair) {
    return {
      ok: false,
      words: `The higher levels of this link make it ${exactPercent(least)}% already: lower them first, or answer more.`,
    };
  }
  // At the baseline itself there is no sign to read: the link stays what it is.
  const kind = draft.best === leak ? question.kind : best.kind;
  const ownOf = (end: number): number => {
    const answer = fromTotal(end, leak);
    if (answer.kind !== kind) return 0;
    return answer.kind === 'inhibits'
      ? clean(answer.block)
      : clean(Math.max(0, answer.strength - above));
  };
  const own = ownOf(draft.best);
  // A link that inhibits stops every level alike, so its total speaks of any level.
  const total =
    kind === 'inhibits' && question.kind === 'promotes' ? totalWithBlock(own, whole) : draft.best;
  // The answers are kept as given: of the total.
  const four = draft.four === undefined ? {} : { four: draft.four };
  if (draft.range === undefined) return { ok: true, kind, draft: { best: own, ...four }, total };
  const ends = [draft.range.lo, draft.range.hi].map(ownOf);
  const range = { lo: Math.min(...ends), hi: Math.max(...ends) };
  return { ok: true, kind, draft: { ...withBest({ best: own, range }, own), ...four }, total };
}

/** What is rounded on the way to the screen and back. */
const hair = 1e-6;

/** How a total becomes the link's own number: "Without it 10%, so on its own: 40%." */
export function conversionWords(own: Draft, { leak, above, kind }: TotalQuestion): string {
  const parts = [
    `Without it ${exactPercent(clean(leak))}%`,
    ...(above > 0 ? [`its higher levels bring ${exactPercent(clean(above))}%`] : []),
  ];
  const what = kind === 'inhibits' ? 'it stops' : 'on its own';
  return `${parts.join(', ')}, so ${above > 0 ? 'this level' : what}: ${exactPercent(own.best)}%`;
}
