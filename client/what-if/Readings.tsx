import { useMemo } from 'react';
import { useAnswer, useScenarioValue, useUi } from '../board/hooks.ts';
import { roundName, shownRound } from '../board/rounds.ts';
import { formatProbability } from '../../shared/model/format-probability.ts';
import { chanceIn, type ActiveWhatIf } from './what-ifs.ts';
import { ancestorsOf, movedCauses, whyTheyDiffer } from './why-differ.ts';
import styles from './WhatIfBar.module.css';

export interface ReadingsProps {
  readonly items: readonly ActiveWhatIf[];
  /** The node that the person compares on; null = the board's target. */
  readonly chosen: string | null;
  readonly onChoose: (node: string) => void;
}

/** The target as it is now, as learnt and as done, and why the last two differ. */
export function Readings({ items, chosen, onChoose }: ReadingsProps) {
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const links = useScenarioValue((scenario) => scenario.links);
  const settings = useScenarioValue((scenario) => scenario.meta.settings);
  const base = useAnswer((answer) => answer.base);
  const whatIf = useAnswer((answer) => answer.whatIf);
  const states = useAnswer((answer) => answer.states);
  const rounds = useAnswer((answer) => answer.rounds);
  const round = useUi((ui) => shownRound(rounds, ui.round));
  const named = useScenarioValue((scenario) => scenario.meta.rounds);
  const suspended = useAnswer((answer) => answer.suspended);

  const target = targetOf(nodes, settings.target, chosen);
  const isMixed = new Set(items.map(({ mode }) => mode)).size > 1;
  const chosenIsObserve = items.every(({ mode }) => mode === 'observe');
  const [first, second] =
    isMixed || chosenIsObserve
      ? [whatIf?.chosen, whatIf?.exchanged]
      : [whatIf?.exchanged, whatIf?.chosen];
  const why = useMemo(() => {
    const asked = items.map(({ node }) => node);
    const scenario = { nodes, links };
    return {
      causes: movedCauses(scenario, suspended, asked, isMixed ? second : base, first, round),
      hasCauses: ancestorsOf(scenario, suspended, asked).size > 0,
    };
  }, [items, nodes, links, suspended, base, first, second, isMixed, round]);

  if (whatIf === undefined) return <p className={styles.why}>Computing…</p>;
  const chance = (reading: typeof base) =>
    target === undefined ? undefined : chanceIn(reading, { states }, target, round);
  const [observed, done] = [chance(first), chance(second)];
  return (
    <>
      <div className={styles.readings}>
        <label className={styles.target}>
          <span className={styles.hidden}>Compare on</span>
          <select
            value={target?.node ?? ''}
            onChange={(event) => onChoose(event.target.value)}
            className={styles.select}
          >
            {target === undefined ? <option value="">Choose a card</option> : null}
            {[...nodes.values()].map(({ id, label }) => (
              <option key={id} value={id}>
                {label || 'Unnamed'}
              </option>
            ))}
          </select>
          <span className={styles.states} dir="auto">
            {target?.words}
            {target?.isRepeating && rounds > 1 ? `, ${roundName(named, round)}` : null}
          </span>
        </label>
        <dl className={styles.numbers}>
          <Figure label="Now" value={chance(base)} />
          <Figure
            label={isMixed ? 'As asked' : 'If learnt'}
            value={observed}
            isChosen={isMixed || chosenIsObserve}
          />
          <Figure
            label={isMixed ? 'Exchanged' : 'If done'}
            value={done}
            isChosen={!isMixed && !chosenIsObserve}
          />
        </dl>
      </div>
      <p className={styles.why} aria-live="polite">
        {whyTheyDiffer({ observed, done, ...why, several: items.length > 1 })}
      </p>
    </>
  );
}

function Figure({
  label,
  value,
  isChosen = false,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly isChosen?: boolean;
}) {
  return (
    <div className={styles.figure} data-chosen={isChosen}>
      <dt>{label}</dt>
      <dd>{value === undefined ? '—' : formatProbability(value)}</dd>
    </div>
  );
}

type Nodes = Parameters<Parameters<typeof useScenarioValue>[0]>[0]['nodes'];

/** The board's own target, else the card chosen here (at its top state), else the first outcome. */
function targetOf(
  nodes: Nodes,
  set: { readonly node: string; readonly states: readonly string[] } | undefined,
  chosen: string | null,
) {
  const wanted = chosen ?? set?.node;
  const node =
    (wanted === undefined ? undefined : nodes.get(wanted)) ??
    [...nodes.values()].find(({ kind }) => kind === 'outcome');
  if (node === undefined) return undefined;
  const top = node.states.at(-1);
  const states =
    set !== undefined && set.node === node.id && set.states.length > 0
      ? set.states
      : top === undefined
        ? []
        : [top.id];
  const words = node.states
    .filter(({ id }) => states.includes(id))
    .map(({ label }) => label)
    .join(' or ');
  return { node: node.id, states, words, isRepeating: node.perRound === true };
}
