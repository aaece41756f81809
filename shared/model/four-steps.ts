/**
 * The four-step question (the IDEA protocol; model.md §1.9): lowest, highest and best value, each a
 * probability, and how sure the person is that the truth lies between the first two.
 */
export interface FourSteps {
  readonly lowest: number;
  readonly highest: number;
  readonly best: number;
  /** In (0, 1]; below a half the two ends would say nothing. */
  readonly confidence: number;
}

/** What every range stands for, however sure its author was: nine chances in ten. */
const wanted = 0.9;

/**
 * The answers as a range that holds the truth in nine of ten cases: each side is stretched or shrunk
 * in proportion, and cut off at 0 and 1. Undefined unless lowest ≤ best ≤ highest in 0 to 1 and the
 * confidence is above 0.
 */
export function rangeOfFour({ lowest, highest, best, confidence }: FourSteps) {
  const inOrder = 0 <= lowest && lowest <= best && best <= highest && highest <= 1;
  if (!inOrder || !(confidence > 0 && confidence <= 1)) return undefined;
  const stretch = wanted / confidence;
  return {
    lo: Math.max(0, best - (best - lowest) * stretch),
    hi: Math.min(1, best + (highest - best) * stretch),
  };
}
