import { Locate, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Sensitivity } from '../../../shared/analyses/sensitivity.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioShallow, useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { Curve } from '../../charts/Curve.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { exactPercent } from '../../numbers/percents.ts';
import { readTyped } from '../../numbers/read-typed.ts';
import { paramWords } from '../param-words.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { curveOf, reachOf, suggestedChance, type Reach } from '../reach.ts';
import styles from './NumberCurve.module.css';

export interface NumberCurveProps {
  readonly influence: Sensitivity['influences'][number];
  readonly chance: number;
  readonly onClose: () => void;
}

/** One number: how the chance follows it, and what it would have to be for a chance that is wanted. */
export function NumberCurve({ influence, chance, onClose }: NumberCurveProps) {
  const board = useBoard();
  const { param, owner, ratio, max, value, lo, hi, range, atLo, atHi } = influence;
  const { title, detail, question } = useScenarioShallow((scenario) => paramWords(scenario, param));
  const curved = ratio && { ratio, max };
  const [text, setText] = useState<string>();
  const shown = text ?? (curved ? exactPercent(suggestedChance(curved, chance)) : '');
  const wanted = useWanted(shown);
  const reach = curved && wanted !== undefined ? reachOf(curved, wanted) : undefined;
  const points = curved ? curveOf(curved) : [];
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
        <IconButton size="s" label="Close the curve" icon={<X />} onPress={onClose} />
      </header>
      {curved === undefined ? (
        <p className={styles.words}>
          This number acts in several places at once, so it has no single curve. Over its range the
          chance goes from {finePercent(atLo ?? chance)} to {finePercent(atHi ?? chance)}.
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
              rows: points.filter((_, at) => at % 6 === 0).map((point) => [point.at, point.chance]),
            }}
          >
            {(width) => (
              <Curve
                points={points}
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

function useWanted(text: string): number | undefined {
  const scale = useScenarioValue(({ meta }) => meta.scale);
  return readTyped(text, scale).draft?.best;
}

interface Verdict {
  readonly reach: Reach | undefined;
  readonly value: number;
  readonly wanted: number;
  readonly lo: number;
  readonly hi: number;
  readonly range: 'given' | 'tenPoints';
}

interface WantedProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly verdict: Verdict | undefined;
}

/** "To reach 20 % this would have to be 63 %." */
function Wanted({ text, onText, verdict }: WantedProps) {
  const id = useId();
  return (
    <div className={styles.wanted}>
      <label htmlFor={id}>To reach</label>
      <span className={styles.percent}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles.input}
          value={text}
          aria-invalid={verdict === undefined}
          aria-describedby={`${id}-verdict`}
          onChange={({ target }) => onText(target.value)}
        />
        {/^[\d.,٫٠-٩۰-۹]*$/.test(text) ? <span aria-hidden>%</span> : null}
      </span>
      <output id={`${id}-verdict`}>
        {verdict === undefined ? (
          'give a chance, like 20 or 1 in 5.'
        ) : (
          <VerdictWords {...verdict} />
        )}
      </output>
    </div>
  );
}

function VerdictWords({ reach, value, lo, hi, range }: Verdict) {
  if (reach === undefined) return null;
  if (reach.kind === 'never') {
    return (
      <>
        there is no way by this number alone: it leads from {finePercent(reach.lowest)} to{' '}
        {finePercent(reach.highest)}.
      </>
    );
  }
  const isOutside = range === 'given' && (reach.value < lo || reach.value > hi);
  return (
    <>
      this would have to be <strong>{finePercent(reach.value)}</strong> instead of{' '}
      {exactPercent(value)}%{isOutside ? ', outside the range given for it' : ''}.
    </>
  );
}
