import type { Node, Row, Scenario } from '../../shared/model/scenario.ts';

/** The board in words and numbers, whatever its ids are. */
export function shapeOf({ nodes, links, actors, phases, evidence }: Scenario) {
  const stateOf = (id: string, state: string) =>
    nodes.get(id)?.states.find((each) => each.id === state)?.label ?? state;
  const rowOf = (id: string, row: Row) =>
    Object.entries(row)
      .filter(([, { v }]) => v > 0)
      .map(([state, { v }]) => `${stateOf(id, state)} ${percent(v)}`)
      .toSorted();
  const conditionOf = (condition: string) => {
    const [parent = '', state = ''] = condition.split('=');
    return `${nodes.get(parent)?.label}: ${stateOf(parent, state)}`;
  };
  const hasCauses = (id: string) => [...links.values()].some(({ to }) => to === id);
  const chancesOf = ({ id, gate, leak, table, states }: Node): readonly string[] => {
    if (gate.type !== 'table') return rowOf(id, leak);
    // A root's only row and a baseline say the same.
    const { [states[0]?.id ?? '']: _, ...levels } = table[''] ?? {};
    if (!hasCauses(id)) return rowOf(id, levels);
    return Object.entries(table)
      .filter(([key]) => key !== '')
      .map(([key, row]) => [...key.split('|').map(conditionOf).toSorted(), ...rowOf(id, row)])
      .map((words) => words.join(' / '))
      .toSorted();
  };
  return {
    actors: [...actors.values()].map(({ label }) => label).toSorted(),
    cards: [...nodes.values()]
      .map((card) => ({
        kind: card.kind,
        label: card.label,
        policy: card.policy.mode,
        gate: hasCauses(card.id) ? card.gate.type : undefined,
        owner: actors.get(card.owner ?? '')?.label,
        phase: phases.get(card.phase ?? '')?.label,
        states: card.states.map((state) => [state.label, state.phrase]),
        chances: chancesOf(card),
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
    links: [...links.values()]
      .map(({ from, to, kind, effects, blocks, okStates, necessity }) => ({
        says: `${nodes.get(from)?.label} ${kind} ${nodes.get(to)?.label}`,
        effects: Object.entries(effects)
          .filter(([, row]) => rowOf(to, row).length > 0)
          .map(([state, row]) => `${stateOf(from, state)}: ${rowOf(to, row).join(', ')}`)
          .toSorted(),
        blocks: rowOf(from, blocks),
        ok: okStates.map((state) => stateOf(from, state)).toSorted(),
        necessity: necessity?.v,
      }))
      .toSorted((a, b) => a.says.localeCompare(b.says)),
    evidence: [...evidence.values()]
      .map((item) => ({
        card: nodes.get(item.node)?.label,
        state: item.type === 'hard' ? stateOf(item.node, item.state) : undefined,
        likelihood:
          item.type === 'virtual'
            ? Object.entries(item.likelihood)
                .map(([state, v]) => `${stateOf(item.node, state)} ${v}`)
                .toSorted()
            : [],
      }))
      .toSorted((a, b) => `${a.card}`.localeCompare(`${b.card}`)),
  };
}

/** As a person types it: 0.35 is 35. */
export function percent(v: number): string {
  return `${Math.round(v * 1000) / 10}`;
}
