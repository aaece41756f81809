import { ArrowLeftRight, ArrowRight, Trash2 } from 'lucide-react';
import { remove } from '../../shared/document/commands/remove.ts';
import { reverseLink } from '../../shared/document/commands/reverse-link.ts';
import { setLinkKind } from '../../shared/document/commands/set-link-kind.ts';
import { setOkStates } from '../../shared/document/commands/set-ok-states.ts';
import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useIssues, useNode } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { IssueList } from './IssueList.tsx';
import { Lead, Section } from './Section.tsx';
import { LinkTiming } from './LinkTiming.tsx';
import { linkKinds, linkKindWords } from './link-words.ts';
import fields from './fields.module.css';
import styles from './LinkDetails.module.css';

/** What a link says: between which cards, of what kind, when, and what satisfies it. */
export function LinkDetails({ link }: { readonly link: Link }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const from = useNode(link.from);
  const to = useNode(link.to);
  const issues = useIssues(link.id);
  const words = linkKindWords(link.kind);
  return (
    <>
      <Lead>
        <div className={styles.ends}>
          <button type="button" className={styles.end} onClick={() => select(board, [link.from])}>
            {from?.label || 'Unnamed'}
          </button>
          <ArrowRight aria-label="leads to" className={styles.arrow} />
          <button type="button" className={styles.end} onClick={() => select(board, [link.to])}>
            {to?.label || 'Unnamed'}
          </button>
        </div>
        <Choice
          label="Kind"
          value={link.kind}
          options={linkKinds}
          isDisabled={!mayEdit}
          onChange={(kind) => run(board, () => setLinkKind(target, link.id, kind))}
        />
        <p className={fields.text}>
          {words.says} <span className={fields.hint}>{words.asks}</span>
        </p>
        <LinkTiming link={link} />
        <div className={fields.row}>
          <Button
            size="s"
            icon={<ArrowLeftRight />}
            isDisabled={!mayEdit}
            onPress={() => run(board, () => reverseLink(target, link.id))}
          >
            Reverse
          </Button>
          <Button
            size="s"
            variant="danger"
            icon={<Trash2 />}
            isDisabled={!mayEdit}
            onPress={() => run(board, () => remove(target, [{ collection: 'links', id: link.id }]))}
          >
            Remove
          </Button>
        </div>
      </Lead>
      {issues.length === 0 ? null : (
        <Section title="Issues" mark={issues.length}>
          <IssueList issues={issues} />
        </Section>
      )}
      {link.kind === 'requires' && from !== undefined ? (
        <Section title="Satisfied by">
          <div>
            {from.states.map((state) => (
              <Check
                key={state.id}
                isSelected={link.okStates.includes(state.id)}
                isDisabled={!mayEdit}
                onChange={(on) => {
                  const others = link.okStates.filter((id) => id !== state.id);
                  run(board, () =>
                    setOkStates(target, link.id, on ? [...others, state.id] : others),
                  );
                }}
              >
                {state.label}
              </Check>
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}
