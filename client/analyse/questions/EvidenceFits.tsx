import type { EvidenceFit } from '../../../shared/analyses/evidence-fit.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { PairRows, type PairRow } from '../../charts/PairRows.tsx';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { cardName, cardOfEvidence } from '../parts/names.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { fitWords } from './fit-words.ts';
import parts from '../parts/parts.module.css';

/** How well the pieces of evidence go together, and which of them fits the others least. */
export function EvidenceFits() {
  const analysis = useAnalysis('fit', { of: 'fit' });
  return (
    <Answered
      analysis={analysis}
      nothing={<Nothing otherwise="The board is too large for an exact answer." />}
    >
      {(fit) => <Pieces fit={fit} />}
    </Answered>
  );
}

function Pieces({ fit: { bits, together, pieces } }: { readonly fit: EvidenceFit }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  if (pieces.length < 2) {
    return (
      <p className={parts.words}>
        {pieces.length === 0
          ? 'There is no evidence on the board that could disagree.'
          : 'There is one piece of evidence only: nothing for it to disagree with.'}
      </p>
    );
  }
  const nodeOf = (id: string) => cardOfEvidence(scenario, id) ?? '';
  const rows = pieces.map(({ id, alone, givenRest }): PairRow => {
    const title = cardName(scenario, nodeOf(id));
    const ratio = givenRest / alone;
    const detail =
      ratio > 0.98 && ratio < 1.02
        ? 'as alone'
        : ratio < 1
          ? 'rarer beside the rest'
          : 'backed by the rest';
    return {
      id,
      title,
      detail,
      first: alone,
      second: Math.min(1, givenRest),
      figure: finePercent(givenRest),
      spoken: `Evidence on ${title}: ${finePercent(alone)} likely alone, ${finePercent(givenRest)} beside the rest, ${detail}.`,
    };
  });
  return (
    <ChartFrame
      title="Does the evidence fit together?"
      caption={`${fitWords(bits)} All of it together had a chance of ${finePercent(together)}.`}
      table={{
        columns: ['Evidence on', 'Likely alone', 'Likely beside the rest'],
        rows: pieces.map(({ id, alone, givenRest }) => [
          cardName(scenario, nodeOf(id)),
          alone,
          givenRest,
        ]),
      }}
    >
      {(width) => (
        <PairRows
          label="How likely each piece of evidence was, alone and beside the rest"
          names={['likely alone', 'likely beside the rest']}
          rows={rows}
          width={width}
          onChoose={(id) => showOnCanvas(board, [nodeOf(id)])}
        />
      )}
    </ChartFrame>
  );
}
