import { inIdOrder } from '../../model/own.ts';
import type { Link, Node, Num, Scenario } from '../../model/scenario.ts';
import { printRows } from './csv-text.ts';
import { join } from './joined.ts';
import { numbersOf } from './numbers-of.ts';

export type Delimiter = ',' | '\t';

/** The cards; `Label` and `Type` are Kumu's names. */
export function writeCards(scenario: Scenario, delimiter: Delimiter = ','): string {
  const { actors, phases } = scenario;
  const head = 'Label,Type,Id,Actor,Phase,States,State ids,Clauses,Ordered,Gate,X,Y,Resolution';
  const rows = inIdOrder(scenario.nodes).map((node: Node) => [
    node.label,
    node.kind,
    node.id,
    actors.get(node.owner ?? '')?.label ?? '',
    phases.get(node.phase ?? '')?.label ?? '',
    join(node.states.map(({ label }) => label)),
    join(node.states.map(({ id }) => id)),
    node.states.some(({ phrase }) => phrase !== '')
      ? join(node.states.map(({ phrase }) => phrase))
      : '',
    node.ordered ? 'yes' : 'no',
    node.gate.k === undefined ? node.gate.type : `${node.gate.type} ${node.gate.k}`,
    node.pos.x,
    node.pos.y,
    node.resolution ?? '',
  ]);
  return printRows([head.split(','), ...rows], delimiter);
}

/** The links; `From`, `To` and `Type` are Kumu's names, and ends are named by their titles, as there. */
export function writeLinks({ nodes, links }: Scenario, delimiter: Delimiter = ','): string {
  const head = 'From,To,Type,Id,From id,To id,Lag,Satisfied by,Label';
  // In the order in which they were drawn: of links that close a loop the later one is not counted.
  const rows = inIdOrder(links)
    .sort((a, b) => a.lamport - b.lamport)
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    .map((link: Link) => [
      nodes.get(link.from)?.label ?? '',
      nodes.get(link.to)?.label ?? '',
      link.kind,
      link.id,
      link.from,
      link.to,
      link.lag,
      join(link.okStates),
      link.label ?? '',
    ]);
  return printRows([head.split(','), ...rows], delimiter);
}

/** Every number that somebody has given, under its name, with its range and word. */
export function writeNumbers(scenario: Scenario, delimiter: Delimiter = ','): string {
  const numbers = numbersOf(scenario);
  // Few boards have them: tables without them stay as narrow as they are.
  const four = numbers.some(([, num]) => num.four) ? ['Lowest', 'Highest', 'Best', 'Sure'] : [];
  const head = 'Number,Value,Low,High,Word,Scale,Total,Flag,By,At';
  const rows = numbers.map(([name, num]: readonly [string, Num]) => [
    name,
    num.v,
    num.lo,
    num.hi,
    num.word,
    num.scale,
    num.total,
    num.assumed ? 'assumed' : num.open ? 'open' : '',
    num.by,
    num.at,
    ...(four.length === 0
      ? []
      : [num.four?.lowest, num.four?.highest, num.four?.best, num.four?.confidence]),
  ]);
  return printRows([[...head.split(','), ...four], ...rows], delimiter);
}

/** Cards, links and numbers in one file, a table after the other, an empty line between. */
export function writeTables(scenario: Scenario, delimiter: Delimiter = ','): string {
  return [writeCards, writeLinks, writeNumbers]
    .map((write) => write(scenario, delimiter))
    .join('\r\n');
}
