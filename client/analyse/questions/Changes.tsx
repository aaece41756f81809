import { use, useState } from 'react';
import { must } from '../../../shared/base/must.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import type { QuestionProps } from '../question.ts';
import { AnalystContext, useAnalysis } from '../use-analysis.ts';
import { Compared } from './Compared.tsx';
import { EarlierBoard, type Earlier } from './EarlierBoard.tsx';
import parts from '../parts/parts.module.css';

/** The board beside what it was at some moment, or beside another one. */
export function Changes({ target }: QuestionProps) {
  const { opened } = must(use(AnalystContext), 'an Analyse panel around this component');
  const atOpening = {
    id: 'opened',
    words: 'this board when the panel was opened',
    scenario: opened,
  };
  const [earlier, setEarlier] = useState<Earlier>(atOpening);
  return (
    <div className={parts.stack}>
      <EarlierBoard atOpening={atOpening} chosen={earlier.id} onChoose={setEarlier} />
      <Comparison key={earlier.id} other={earlier.scenario} target={target} />
    </div>
  );
}

function Comparison({
  other,
  target,
}: QuestionProps & {
  readonly other: Scenario;
}) {
  const analysis = useAnalysis('changes', { of: 'comparison', other, target });
  return (
    <Answered
      analysis={analysis}
      nothing={
        <Nothing otherwise="There is nothing to compare: the other board has no such card with such a state, or its evidence cannot be true." />
      }
    >
      {(comparison, isWhole) => (
        <Compared comparison={comparison} other={other} isWhole={isWhole} />
      )}
    </Answered>
  );
}
