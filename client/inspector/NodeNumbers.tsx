import { confirmNumbers } from '../../shared/document/commands/confirm-numbers.ts';
import { familyIn } from '../../shared/model/compiled-rows.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useMarginal, useRepeats, useScenarioValue, useShownRound } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { numbersIn } from '../numbers/numbers-in.ts';
import { Baseline } from './Baseline.tsx';
import { Causes } from './Causes.tsx';
import { FullTable } from './FullTable.tsx';
import { GateChoice } from './GateChoice.tsx';
import { GutSection } from './GutSection.tsx';
import { MarginalBar } from './MarginalBar.tsx';
import { RootRow } from './RootRow.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/** All numbers behind a card, by how deep its author went: quick links, scores or a full table. */
export function NodeNumbers({ node }: { readonly node: Node }) {
  const scenario = useScenarioValue((state) => state);
  const incoming = familyIn(scenario, node.id)?.incoming ?? [];
  const isRoot = incoming.length === 0;
  const isTable = node.gate.type === 'table';
  return (
    <>
      <Computed node={node} />
      {isRoot ? (
        <RootRow node={node} />
      ) : (
        <>
          <GateChoice node={node} causes={incoming.length} />
          {isTable ? <FullTable node={node} /> : <Baseline node={node} />}
          {isTable ? null : <Causes links={incoming.map(({ link }) => link.id)} />}
        </>
      )}
      <GutSection node={node} />
    </>
  );
}

/** What the model computes, never to be dragged, and how much of it rests on assumed numbers. */
function Computed({ node }: { readonly node: Node }) {
  const board = useBoard();
  const marginal = useMarginal(node.id);
  const isRepeating = useRepeats(node);
  const shown = useShownRound();
  const round = useScenarioValue(({ meta }) => roundName(meta.rounds, shown));
  const assumed = useScenarioValue(
    (scenario) => numbersIn(scenario, node.id).filter((number) => number.assumed).length,
  );
  const confirm = () => {
    const params = numbersIn(board.scenario.getState(), node.id)
      .filter((number) => number.assumed)
      .map(({ param }) => param);
    run(board, () => confirmNumbers(board.target, params));
  };
  return (
    <Section title="What the model says">
      <MarginalBar states={node.states} shares={marginal} />
      {isRepeating ? <p className={fields.hint}>In {round}. Its details show all rounds.</p> : null}
      {assumed === 0 ? null : (
        <div className={fields.row}>
          <span className={fields.hint}>
            {assumed === 1 ? 'One number here is assumed.' : `${assumed} numbers here are assumed.`}
          </span>
          <Button size="s" variant="plain" isDisabled={!board.mayEdit} onPress={confirm}>
            {assumed === 1 ? 'Accept it' : 'Accept them'}
          </Button>
        </div>
      )}
    </Section>
  );
}
