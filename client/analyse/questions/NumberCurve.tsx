import { Locate, X } from 'lucide-react';
import { useState } from 'react';
import type { Sensitivity } from '../../../shared/analyses/sensitivity.ts';
import type { Target } from '../../../shared/analyses/target.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioShallow } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { Curve } from '../../charts/Curve.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { exactPercent } from '../../../shared/drawing/percents.ts';
import { WorkProgress } from '../WorkProgress.tsx';
import { paramWords } from '../param-words.ts';
import { curveOf, reachOf, suggestedChance } from '../reach.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { useWanted, Wanted } from './Wanted.tsx';
import styles from './NumberCurve.module.css';

export interface NumberCurveProps {
  readonly target: Target;
  readonly influence: Sensitivity['influences'][number];
  readonly chance: number;
  readonly onClose: () => void;
}

/** One number: how the chance follows it, and what it would have to be for a chance that is wanted. */
export function NumberCurve({ target, influence, chance, onClose }: NumberCurveProps) {
  const board = useBoard();
  const { param, owner, ratio, max, value, lo, hi, range, atLo, atHi } = influence;
  const { title, detail, question } = useScenarioShallow((scenario) => paramWords(scenario, param));
  // Only where no ratio says it all has the curve to be asked for.
  const asked = useAnalysis(
    'drivers-curve',
    ratio === undefined ? { of: 'curve', target, param } : undefined,
  );
  const found = asked.result?.value;
  const sampled = found?.param === param ? found : undefined;
  const curved = ratio === undefined ? sampled : curveOf({ ratio, max });
  const [text, setText] = useState<string>();
  const shown = text ?? (curved ? exactPercent(suggestedChance(curved, chance)) : '');
  const wanted = useWanted(shown);
  const reach = curved && wanted !== undefined ? reachOf(curved, wanted, value) : undefined;
  const words = `${title}${detail === '' ? '' : `, ${detail}`}`;
  return (
    <section className={styles.card} aria-label={words}>
      <header className={styles.header}>
        <h4 className={styles.title} dir="auto" title={question}>
          {title} <span className={styles.detail}>{detail}</span>
        </h4>
        <IconButton
          size="s"
          label="Show it on the canvas"
          icon={<Locate />}
          onPress={() => showOnCanvas(board, [owner])}
        />
        <IconButton
          size="s"
          label="Close the curve"
          icon={<X />}
          onPress={({ currentTarget }) => {
            const question = currentTarget.closest('[data-question]');
            onClose();
            // The keyboard goes on at the bar that opened it.
            question?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(param)}"]`)?.focus();
          }}
        />
      </header>
      <WorkProgress pending={asked.pending} />
      {curved === undefined ? (
        <p className={styles.words}>
          Over its range the chance goes from {finePercent(atLo ?? chance)} to{' '}
          {finePercent(atHi ?? chance)}.
        </p>
      ) : (
        <>
          <Wanted
            text={shown}
            onText={setText}
            verdict={wanted === undefined ? undefined : { reach, value, wanted, hi, lo, range }}
          />
          <ChartFrame
            title={`How the chance follows ${words}`}
            caption={captionOf(range)}
            table={{
              columns: ['This number', 'The chance'],
              rows: curved.points
                .filter((_, index) => index % 6 === 0)
                .map(({ at, chance: then }) => [at, then]),
            }}
          >
            {(width) => (
              <Curve
                points={curved.points}
                now={{ at: value, chance }}
                range={range === 'given' ? { lo, hi } : undefined}
                wanted={
                  wanted === undefined
                    ? undefined
                    : { chance: wanted, at: reach?.kind === 'at' ? reach.value : undefined }
                }
                width={width}
              />
            )}
          </ChartFrame>
        </>
      )}
    </section>
  );
}

function captionOf(range: 'given' | 'tenPoints'): string {
  const shaded = range === 'given' ? ' Shaded is the range given for it.' : '';
  return `The chance, with this number anywhere from 0 to 100%.${shaded}`;
}
