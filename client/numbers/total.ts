import {
  fromTotal,
  totalWithBlock,
  totalWithStrength,
  type Alone,
} from '../../shared/model/alone.ts';
import { withBest, type Draft } from './draft.ts';
import { clean } from './shares.ts';

/** A link's number that can also be asked as a total: "If only X were true, how likely is Y?" */
export interface TotalQuestion {
  readonly kind: 'promotes' | 'inhibits';
  /** λ, the chance of the effect with nothing pushing, in [0, 1]. */
  readonly leak: number;
}

/** The link's own number as the total that it stands for. */
function totalOf(own: number, { kind, leak }: TotalQuestion): number {
  return clean(kind === 'promotes' ? totalWithStrength(own, leak) : totalWithBlock(own, leak));
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
  | { readonly ok: true; readonly kind: 'promotes' | 'inhibits'; readonly draft: Draft }
  | { readonly ok: false; readonly words: string };

/** The total's draft as the link's own number; ends beyond the baseline count as no effect. */
export function asOwn(draft: Draft, question: TotalQuestion): FromTotal {
  const best = fromTotal(draft.best, question.leak);
  if (best.kind === 'error') {
    return {
      ok: false,
      words: 'It happens anyway: the baseline is 100 %, so no link can add to it.',
    };
  }
  // At the baseline itself there is no sign to read: the link stays what it is.
  const kind = draft.best === question.leak ? question.kind : best.kind;
  const own = { best: clean(valueOf(best)) };
  if (draft.range === undefined) return { ok: true, kind, draft: own };
  const ends = [draft.range.lo, draft.range.hi].map((end) => {
    const answer = fromTotal(end, question.leak);
    return answer.kind === kind ? clean(valueOf(answer)) : 0;
  });
  const range = { lo: Math.min(...ends), hi: Math.max(...ends) };
  return { ok: true, kind, draft: withBest({ best: own.best, range }, own.best) };
}

function valueOf(alone: Alone): number {
  if (alone.kind === 'promotes') return alone.strength;
  return alone.kind === 'inhibits' ? alone.block : 0;
}
