import { editNode } from '../../shared/document/commands/edit-node.ts';
import { setKind } from '../../shared/document/commands/set-kind.ts';
import { setOwner } from '../../shared/document/commands/set-owner.ts';
import { setPhase } from '../../shared/document/commands/set-phase.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useIssues, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { CardRounds } from './CardRounds.tsx';
import { Choice } from './Choice.tsx';
import { DraftText } from './DraftText.tsx';
import { IssueList } from './IssueList.tsx';
import { LabelField } from './LabelField.tsx';
import { PolicyEditor } from './PolicyEditor.tsx';
import { Lead, Section } from './Section.tsx';
import { StatesEditor } from './StatesEditor.tsx';
import { byOrder } from './by-order.ts';
import { nodeKinds } from './node-words.ts';
import fields from './fields.module.css';

/** What a card is: name, kind, owner, phase, states, policy, resolution rule. */
export function NodeDetails({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const actors = useScenarioValue((scenario) => scenario.actors);
  const phases = useScenarioValue((scenario) => scenario.phases);
  const issues = useIssues(node.id);
  return (
    <>
      <Lead>
        <LabelField collection="nodes" id={node.id} label="Title" isMultiline />
        <Choice
          label="Kind"
          value={node.kind}
          options={nodeKinds}
          isDisabled={!mayEdit}
          onChange={(kind) => run(board, () => setKind(target, node.id, kind))}
        />
        <p className={fields.hint}>{nodeKinds.find(({ id }) => id === node.kind)?.says}</p>
        <div className={fields.pair}>
          <Choice
            label={node.kind === 'move' ? 'Whose move' : 'Actor'}
            value={node.owner ?? ''}
            options={[
              { id: '', label: 'Nobody' },
              ...byOrder(actors).map(({ id, label }) => ({ id, label: label || 'Unnamed' })),
            ]}
            isDisabled={!mayEdit}
            onChange={(actor) =>
              run(board, () => setOwner(target, node.id, actor === '' ? null : actor))
            }
          />
          <Choice
            label="Phase"
            value={node.phase ?? ''}
            options={[
              { id: '', label: 'None' },
              ...byOrder(phases).map(({ id, label }) => ({ id, label: label || 'Unnamed' })),
            ]}
            isDisabled={!mayEdit}
            onChange={(phase) =>
              run(board, () => setPhase(target, node.id, phase === '' ? null : phase))
            }
          />
        </div>
        {node.kind === 'outcome' || node.kind === 'indicator' ? (
          <DraftText
            label="Resolution rule"
            value={node.resolution ?? ''}
            field={`${node.id}/resolution`}
            placeholder="Who says what happened, by when, from which source?"
            isMultiline
            isDisabled={!mayEdit}
            onCommit={(resolution) => run(board, () => editNode(target, node.id, { resolution }))}
          />
        ) : null}
      </Lead>
      {issues.length === 0 ? null : (
        <Section title="Issues" mark={issues.length}>
          <IssueList issues={issues} />
        </Section>
      )}
      <CardRounds node={node} />
      <StatesEditor node={node} />
      {node.kind === 'move' ? <PolicyEditor node={node} /> : null}
    </>
  );
}
