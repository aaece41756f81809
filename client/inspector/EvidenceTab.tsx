import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useReading, useScenarioShallow } from '../board/hooks.ts';
import { Button } from '../kit/Button.tsx';
import { formatProbability } from '../../shared/model/format-probability.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/** What has been observed about a card, and how likely all evidence of the board together is. */
export function EvidenceTab({ node }: { readonly node: Node }) {
  const { mayEdit } = useBoard();
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLSpanElement>(null);
  const close = () => {
    // The form goes with what had the keyboard; it goes on where the form was opened.
    add.current?.querySelector('button')?.focus();
    setAdding(false);
  };
  const items = useScenarioShallow(({ evidence }) =>
    [...evidence.values()].filter((item) => item.node === node.id && item.whatIf !== true),
  );
  return (
    <>
      <Section
        title="Evidence on this card"
        mark={items.length}
        actions={
          <span ref={add}>
            <Button
              size="s"
              variant="plain"
              icon={<Plus />}
              isDisabled={!mayEdit}
              onPress={() => setAdding(true)}
            >
              Add
            </Button>
          </span>
        }
      >
        {items.length === 0 && !adding ? (
          <p className={fields.empty}>
            Nothing observed yet. Evidence changes what the board believes about causes and effects.
          </p>
        ) : null}
        {items.map((item) => (
          <EvidenceItem key={item.id} item={item} node={node} />
        ))}
        {adding ? <EvidenceForm node={node} onClose={close} /> : null}
      </Section>
      <EvidenceChance />
    </>
  );
}

/** P(e): "all evidence together: 60 %", or that it cannot hold together. */
function EvidenceChance() {
  const reading = useReading();
  const count = useScenarioShallow(
    ({ evidence }) =>
      [...evidence.values()].filter(({ on, whatIf }) => on && whatIf !== true).length,
  );
  if (reading === undefined || count === 0) return null;
  return (
    <Section title="All evidence of the board">
      {reading.kind === 'impossible' ? (
        <p className={fields.error}>
          The evidence cannot all be true in this model. Switch one piece off, or change a number
          that rules it out.
        </p>
      ) : (
        <p className={fields.text}>
          Before it was known, the {count === 1 ? 'one piece' : `${count} pieces`} of evidence
          together had a chance of{' '}
          <strong className={fields.number}>
            {formatProbability(reading.probabilityOfEvidence)}
          </strong>
          .
        </p>
      )}
    </Section>
  );
}
