import { Eye, Wand } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ObserveAndDo, ReadingOf, Supposed } from '../../../shared/analyses/observe-and-do.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useAnswer, useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { finePercent, points } from '../../charts/fine-percent.ts';
import { Button } from '../../kit/Button.tsx';
import { askPrivately } from '../../what-if/ask-what-if.ts';
import { ancestorsOf, movedCauses, whyTheyDiffer } from '../../what-if/why-differ.ts';
import type { Reading } from '../../board/answer-state.ts';
import { useCountsWhatIfs } from '../counted.ts';
import { Answered } from '../Answered.tsx';
import { repeats, roundsOf } from '../../../shared/model/rounds.ts';
import { Nothing } from '../parts/Nothing.tsx';
import { Choice } from '../parts/Choice.tsx';
import { cardName, quotedTarget, stateName, targetWords } from '../parts/names.ts';
import type { QuestionProps } from '../question.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { causedCause, causesOf } from './causes-of.ts';
import parts from '../parts/parts.module.css';

/** A card learnt to be in a state, and brought into it, side by side on the target. */
export function WhatIf({ target }: QuestionProps) {
  const scenario = useScenarioValue((all) => all);
  const [wanted, setWanted] = useState<Partial<Supposed>>({});
  const usual = useMemo(
    () => causedCause(scenario, causesOf(scenario, target.node)),
    [scenario, target.node],
  );
  const others = [...scenario.nodes.values()].filter(({ id }) => id !== target.node);
  const node = others.find(({ id }) => id === wanted.node) ?? usual ?? others[0];
  const state = node?.states.find(({ id }) => id === wanted.state) ?? node?.states.at(-1);
  const supposed = node && state && { node: node.id, state: state.id };
  const analysis = useAnalysis(
    'what-if',
    supposed === undefined ? undefined : { of: 'supposed', supposed, target },
  );
  if (node === undefined || supposed === undefined) {
    return <p className={parts.words}>There is no other card yet to suppose something about.</p>;
  }
  return (
    <div className={parts.stack}>
      <div className={parts.fields}>
        <Choice
          label="What if"
          isWide
          value={node.id}
          options={others.map(({ id }) => ({ id, words: cardName(scenario, id) }))}
          onChange={(id) => setWanted({ node: id })}
        />
        <Choice
          label="were"
          isWide
          value={supposed.state}
          options={node.states.map(({ id }) => ({ id, words: stateName(node, id) }))}
          onChange={(id) => setWanted({ node: node.id, state: id })}
        />
      </div>
      <Answered
        analysis={analysis}
        nothing={<Nothing otherwise="The card or its state is gone." />}
      >
        {(found) => <SideBySide found={found} />}
      </Answered>
    </div>
  );
}

function SideBySide({ found }: { readonly found: ObserveAndDo }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const why = useWhy(found);
  const nowWords = useCountsWhatIfs() ? 'With what is supposed' : 'As the board stands';
  const { supposed, target, now, learnt, done, chanceOfIt } = found;
  const it = quotedTarget(scenario, { node: supposed.node, states: [supposed.state] });
  const rows = [
    rowOf('now', nowWords, now, now),
    rowOf('learnt', 'If we learn it', learnt, now),
    rowOf('done', 'If it is brought about', done, now),
  ];
  // Of a card that repeats the answer is about its last round learnt, and all of them brought about.
  const rounds = roundsOf(scenario);
  const node = scenario.nodes.get(supposed.node);
  const isRepeating = node !== undefined && repeats(node, rounds);
  const ask = (mode: 'observe' | 'do') => {
    const round = isRepeating && mode === 'observe' ? rounds : undefined;
    askPrivately(board, { ...supposed, mode, round });
    showOnCanvas(board, [supposed.node, target.node]);
  };
  return (
    <>
      <ChartFrame
        title={`What if ${it}?`}
        caption={`How likely ${quotedTarget(scenario, target)} is now, if we learn ${it} (${finePercent(chanceOfIt)} likely now), and if that is brought about.`}
        table={{
          columns: ['Reading', `Chance of ${targetWords(scenario, target)}`],
          rows: [
            [nowWords, now.chance],
            ['If we learn it', learnt?.chance],
            ['If it is brought about', done?.chance],
          ],
        }}
      >
        {(width) => (
          <BarRows
            label="The chance now, if it is learnt, and if it is brought about"
            rows={rows}
            width={width}
            onChoose={() => showOnCanvas(board, [target.node])}
          />
        )}
      </ChartFrame>
      <p className={parts.words} aria-live="polite" data-why>
        {why}
        {isRepeating
          ? ` It is learnt in round ${rounds} here, and brought about in every round.`
          : ''}
      </p>
      <div className={parts.row}>
        <Button size="s" icon={<Eye />} isDisabled={!learnt} onPress={() => ask('observe')}>
          See it learnt on the board
        </Button>
        <Button size="s" icon={<Wand />} isDisabled={!done} onPress={() => ask('do')}>
          See it done on the board
        </Button>
      </div>
      <p className={parts.words}>Only you see it there, until you share or clear it.</p>
    </>
  );
}

function rowOf(id: string, title: string, reading: ReadingOf | undefined, now: ReadingOf): BarRow {
  if (reading === undefined) {
    const words = `${title}: this cannot be, with the evidence on the board.`;
    return { id, title, detail: 'cannot be', value: 0, figure: '—', tone: 'quiet', spoken: words };
  }
  const shift = reading.chance - now.chance;
  const detail = reading === now ? '' : `${points(shift)} points`;
  const figure = finePercent(reading.chance);
  return {
    id,
    title,
    detail,
    value: reading.chance,
    figure,
    tone: reading === now ? 'quiet' : 'plain',
    spoken: `${title}: ${figure}${detail === '' ? '' : `, ${detail}`}.`,
  };
}

/** Why learning and bringing about differ, or do not, in one sentence. */
function useWhy({ supposed: { node }, now, learnt, done }: ObserveAndDo): string {
  const scenario = useScenarioValue((all) => all);
  const suspended = useAnswer((answer) => answer.suspended);
  const rounds = useAnswer((answer) => answer.rounds);
  return whyTheyDiffer({
    observed: learnt?.chance,
    done: done?.chance,
    causes: movedCauses(scenario, suspended, [node], asReading(now), asReading(learnt), rounds),
    hasCauses: ancestorsOf(scenario, suspended, [node]).size > 0,
    several: false,
  });
}

function asReading(reading: ReadingOf | undefined): Reading | undefined {
  if (reading === undefined) return undefined;
  const { probabilityOfEvidence, marginals } = reading;
  return { kind: 'exact', probabilityOfEvidence, marginals: new Map(Object.entries(marginals)) };
}
