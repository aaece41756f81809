import { printParam, type Param } from '../../shared/model/param-id.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { storedNumber } from '../../shared/model/stored-number.ts';
import { numbersIn } from './numbers-in.ts';

/** One number of a link that has several. */
interface LinkCell {
  readonly param: string;
  readonly label: string;
  readonly value: number;
  readonly assumed: boolean;
}

/** The numbers of a link from one state of its cause. */
export interface LinkCellRow {
  readonly state: string;
  readonly label: string;
  readonly cells: readonly LinkCell[];
  /** What the levels leave of 100 %: none of them is reached. Undefined where there is one number a state. */
  readonly rest: number | undefined;
}

/**
 * All numbers of the link that `param` is one of, by state of the cause and level of the effect;
 * undefined where it is the only one. The absent state of the cause is left out while it has none.
 */
export function linkCells(scenario: Scenario, param: Param): readonly LinkCellRow[] | undefined {
  if (param.of !== 'effect' && param.of !== 'block') return undefined;
  const { nodes, links } = scenario;
  const link = links.get(param.link);
  const [from, to] = [nodes.get(link?.from ?? ''), nodes.get(link?.to ?? '')];
  if (link === undefined || from === undefined || to === undefined) return undefined;
  const used = new Map(numbersIn(scenario, to.id).map((number) => [number.param, number]));
  const cell = (name: Param, label: string): LinkCell => {
    const text = printParam(name);
    const number = used.get(text);
    return {
      param: text,
      label,
      value: number?.value ?? storedNumber(scenario, name)?.v ?? 0,
      assumed: number?.assumed ?? false,
    };
  };
  const rows = from.states.map(({ id: parentState, label }) => {
    const cells =
      param.of === 'block'
        ? [cell({ of: 'block', link: link.id, parentState }, label)]
        : to.states.slice(1).map((level) => {
            const childState = level.id;
            return cell({ of: 'effect', link: link.id, parentState, childState }, level.label);
          });
    const rest = 1 - cells.reduce((sum, { value }) => sum + value, 0);
    return {
      state: parentState,
      label,
      cells,
      rest: param.of === 'effect' && cells.length > 1 ? rest : undefined,
    };
  });
  const shown = rows.filter(
    ({ state, cells }, rank) =>
      rank > 0 || state === param.parentState || cells.some(({ value }) => value > 0),
  );
  return shown.length === 1 && shown[0]?.cells.length === 1 ? undefined : shown;
}
