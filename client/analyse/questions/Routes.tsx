import { useEffect, useMemo, useState } from 'react';
import type { Change, Paths } from '../../../shared/analyses/paths.ts';
import type { Node, Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { points } from '../../charts/fine-percent.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { Choice } from '../parts/Choice.tsx';
import { cardName, quoted, quotedTarget, stateName } from '../parts/names.ts';
import type { QuestionProps } from '../question.ts';
import { useAnalysis } from '../use-analysis.ts';
import { useSheet } from '../use-sheet.ts';
import { ArrowShares } from './ArrowShares.tsx';
import { causesOf, quickCause } from './causes-of.ts';
import { RouteList } from './RouteList.tsx';
import { routeMarks } from './route-marks.ts';
import parts from '../parts/parts.module.css';

/** By which links a change of one card reaches the target, in words and on the canvas. */
export function Routes({ target }: QuestionProps) {
  const scenario = useScenarioValue((all) => all);
  const { causes, usual } = useMemo(() => {
    const found = causesOf(scenario, target.node);
    return { causes: found, usual: quickCause(scenario, found, target.node) };
  }, [scenario, target.node]);
  const [wanted, setWanted] = useState<Partial<Change>>({});
  const cause = causes.find(({ id }) => id === wanted.node) ?? usual;
  const change = cause && changeOf(cause, wanted);
  const analysis = useAnalysis(
    'routes',
    change === undefined ? undefined : { of: 'paths', change, target },
  );
  if (cause === undefined || change === undefined) {
    return (
      <p className={parts.words}>
        No link leads to {quoted(cardName(scenario, target.node))} yet. Draw one from what makes it
        more or less likely.
      </p>
    );
  }
  const states = cause.states.map(({ id }) => ({ id, words: stateName(cause, id) }));
  return (
    <div className={parts.stack}>
      <div className={parts.fields}>
        <Choice
          label="If this changes"
          isWide
          value={cause.id}
          options={causes.map(({ id }) => ({ id, words: cardName(scenario, id) }))}
          onChange={(node) => setWanted({ node })}
        />
        <Choice
          label="from"
          value={change.from}
          options={states}
          onChange={(from) => setWanted({ ...change, from })}
        />
        <Choice
          label="to"
          value={change.to}
          options={states}
          onChange={(to) => setWanted({ ...change, to })}
        />
      </div>
      {change.from === change.to ? (
        <p className={parts.words}>
          Choose two different states: nothing changes between the same.
        </p>
      ) : (
        <Answered
          analysis={analysis}
          nothing={
            <Nothing otherwise="There is no answer: the evidence contradicts this change." />
          }
        >
          {(paths, isWhole) => <Found paths={paths} isWhole={isWhole} />}
        </Answered>
      )}
    </div>
  );
}

/** The card's own states as chosen, else from its first one to its last. */
function changeOf({ id, states }: Node, wanted: Partial<Change>): Change | undefined {
  const known = (state: string | undefined) => states.find((one) => one.id === state)?.id;
  const own = wanted.node === id ? wanted : {};
  const from = known(own.from) ?? states[0]?.id;
  const to = known(own.to) ?? states.at(-1)?.id;
  return from === undefined || to === undefined ? undefined : { node: id, from, to };
}

function Found({ paths, isWhole }: { readonly paths: Paths; readonly isWhole: boolean }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  // A sheet covers what is drawn.
  const isCovering = useSheet();
  const [chosen, choose] = useState<string>();
  const route = paths.routes.find(({ nodes }) => nodes.join('|') === chosen);
  useEffect(() => {
    board.marks.setState({ byLink: routeMarks(paths, route?.nodes) });
    return () => board.marks.setState({ byLink: null });
  }, [board, paths, route]);
  return (
    <>
      <p className={parts.words} data-effect={paths.totalEffect}>
        {changeWords(scenario, paths.change)} changes the chance of{' '}
        {quotedTarget(scenario, paths.target)} by{' '}
        <strong>{points(paths.totalEffect)} points</strong>.
        {isCovering
          ? ''
          : ' The links that carry it are drawn on the canvas, the thicker the larger their share.'}
      </p>
      <RouteList routes={paths.routes} chosen={chosen} onChoose={choose} />
      <ArrowShares paths={paths} isWhole={isWhole} />
    </>
  );
}

function changeWords({ nodes }: Scenario, { node, from, to }: Change): string {
  const card = nodes.get(node);
  return `Moving ${quoted(cardName({ nodes }, node))} from ${quoted(stateName(card, from))} to ${quoted(stateName(card, to))}`;
}
