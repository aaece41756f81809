import type { ReactNode } from 'react';
import { useScenarioShallow } from '../../board/hooks.ts';
import { useCountedReading, useCountsWhatIfs } from '../counted.ts';
import { JumpList } from './JumpList.tsx';
import { cardName, cardOfEvidence } from './names.ts';

/**
 * Why there is no answer: the evidence cannot all be true, and what of it clashes; else what the
 * question itself lacks, and what to do about it.
 */
export function Nothing({ otherwise }: { readonly otherwise: ReactNode }) {
  const reading = useCountedReading();
  const counts = useCountsWhatIfs();
  const conflict = reading?.kind === 'impossible' ? reading.conflict : undefined;
  const cards = useScenarioShallow((scenario) => [
    ...new Set(conflict?.flatMap((id) => cardOfEvidence(scenario, id) ?? []) ?? []),
  ]);
  const names = useScenarioShallow((scenario) => cards.map((id) => cardName(scenario, id)));
  if (conflict === undefined) return otherwise;
  return (
    <>
      {counts ? 'The evidence and the what-ifs' : 'The evidence on the board'} cannot all be true
      {cards.length < 2 ? '.' : ', because these do not go together: '}
      {cards.length === 1 ? ' Look at ' : null}
      <JumpList cards={cards} names={names} />{' '}
      {counts
        ? 'Clear a what-if, or switch them off above.'
        : 'Change it or leave some of it out, under Evidence in the inspector.'}
    </>
  );
}
