import type { Bounds } from '../../../shared/analyses/bounds.ts';
import type { Spread } from '../../../shared/analyses/monte-carlo.ts';
import { Band } from '../../charts/Band.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { Answered } from '../Answered.tsx';
import { WorkProgress } from '../WorkProgress.tsx';
import type { QuestionProps } from '../question.ts';
import { useAnalysis } from '../use-analysis.ts';
import { NoRanges } from './NoRanges.tsx';
import { RangeList } from './RangeList.tsx';
import styles from './Certainty.module.css';

/** How far the chance could be off: over all corners of the ranges, and when they err independently. */
export function Certainty({ target }: QuestionProps) {
  const bounds = useAnalysis('certainty-bounds', { of: 'bounds', target });
  const spread = useAnalysis('certainty-spread', { of: 'spread', target });
  return (
    <Answered analysis={bounds} nothing={<NoRanges target={target} />}>
      {(outer) => (
        <>
          <div className={styles.band}>
            <WorkProgress pending={spread.pending} />
            <BandChart outer={outer} inner={spread.result?.value} />
          </div>
          {outer.sampled || outer.method === 'climbed' ? (
            <p className={styles.note}>
              {outer.sampled
                ? 'A number that acts in several places may do more in the middle of its range than at its ends, so the band may be wider.'
                : 'There are too many ranges to try every combination: the band is at least this wide.'}
            </p>
          ) : null}
          <RangeList bounds={outer} />
        </>
      )}
    </Answered>
  );
}

function BandChart({
  outer,
  inner,
}: {
  readonly outer: Bounds;
  readonly inner: Spread | undefined;
}) {
  const { chance, low, high } = outer;
  return (
    <ChartFrame
      title="How sure is that?"
      caption={captionOf(outer, inner)}
      table={{
        columns: ['What', 'Chance'],
        rows: [
          ['At the least', low.chance],
          ['One in twenty is lower', inner?.q05],
          ['In the middle', inner?.q50],
          ['Now', chance],
          ['One in twenty is higher', inner?.q95],
          ['At the most', high.chance],
        ],
      }}
    >
      {(width) => (
        <Band
          chance={chance}
          outer={{ low: low.chance, high: high.chance }}
          inner={inner && { low: inner.q05, middle: inner.q50, high: inner.q95 }}
          samples={inner?.samples ?? []}
          width={width}
        />
      )}
    </ChartFrame>
  );
}

function captionOf({ low, high, parameters }: Bounds, inner: Spread | undefined): string {
  const all = parameters.length === 1 ? 'the one range' : `all ${parameters.length} ranges`;
  const possible = `With ${all} at their worst or best ends the chance is anywhere from ${finePercent(low.chance)} to ${finePercent(high.chance)} (thin bar)`;
  if (inner === undefined) return `${possible}.`;
  return `${possible}; if each errs by itself it lies between ${finePercent(inner.q05)} and ${finePercent(inner.q95)} nine times out of ten (thick bar).`;
}
