import type { ReactNode } from 'react';
import { useAnswer, useScenarioShallow } from '../../board/hooks.ts';
import { Jump } from './Jump.tsx';
import { cardName } from './names.ts';

/**
 * Why there is no answer: the evidence cannot all be true, and what of it clashes; else what the
 * question itself lacks, and what to do about it.
 */
export function Nothing({ otherwise }: { readonly otherwise: ReactNode }) {
  const conflict = useAnswer(({ base }) =>
    base?.kind === 'impossible' ? base.conflict : undefined,
  );
  const cards = useScenarioShallow(({ evidence, nodes }) => [
    ...new Set(
      conflict?.flatMap((id) => evidence.get(id)?.node ?? (nodes.has(id) ? [id] : [])) ?? [],
    ),
  ]);
  const names = useScenarioShallow((scenario) => cards.map((id) => cardName(scenario, id)));
  if (conflict === undefined) return otherwise;
  return (
    <>
      The evidence on the board cannot all be true
      {cards.length === 0 ? null : ': what is said of '}
      {cards.map((id, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <Jump to={id}>{names[at]}</Jump>
        </span>
      ))}
      {cards.length === 0 ? '.' : cards.length === 1 ? ' cannot be.' : ' does not go together.'}{' '}
      Change it or leave some of it out, under Evidence in the inspector.
    </>
  );
}
