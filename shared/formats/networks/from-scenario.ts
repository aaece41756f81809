import { tabulate } from '../../model/conditional.ts';
import { compile } from '../../model/compile.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Network } from '../../model/network.ts';
import { noisyMaxRow } from '../../model/noisy-max.ts';
import type { FileVariable, NetworkFile } from './network-file.ts';
import { maxOf } from './noisy-max-file.ts';
import { FormatError } from '../format-error.ts';

interface FromOptions {
  /** Quick gates stay noisy-MAX where they are one, for formats that know it. */
  readonly keepsMax?: boolean;
}

/** Cells of one table in a file; more could not be read by other programs. */
const mostCells = 1 << 20;

/**
 * The network that a scenario means, for programs that know networks alone: quick gates become tables,
 * fixed moves certainties. What such a file cannot hold is listed.
 * @throws {FormatError} `tooBig` for a card whose causes would need too large a table.
 */
export function fromScenario(scenario: Scenario, options: FromOptions = {}): NetworkFile {
  const { network, interventions, findings, rounds } = compile(scenario);
  const told = new Map(interventions.map((entry) => [entry.variable, entry.distribution]));
  const variables = network.variables.map((variable, index): FileVariable => {
    const node = scenario.nodes.get(variable.id.split('@')[0] ?? '');
    const round = variable.id.split('@')[1];
    const fixed = told.get(variable.id);
    const label = node?.label ?? '';
    const parents = variable.parents.map((parent) => network.variables[parent]?.id ?? '');
    const max =
      options.keepsMax && !fixed && rounds === 1
        ? maxOf(scenario, variable.id, parents)
        : undefined;
    return {
      name: variable.id.replaceAll('@', '_').replaceAll('.', '_'),
      states: variable.states,
      parents: fixed ? [] : variable.parents.map((parent) => nameAt(network, parent)),
      values: max
        ? new Float64Array(0)
        : fixed
          ? Float64Array.from(fixed)
          : valuesOf(network, index),
      ...(max ? { max } : {}),
      ...(label === '' ? {} : { label: round === undefined ? label : `${label} (round ${round})` }),
      ...(node ? { pos: node.pos } : {}),
    };
  });
  const losses = [
    options.keepsMax
      ? 'Words, ranges and reasons are left out; all quick numbers but those of a noisy-MAX become tables.'
      : 'Quick numbers, words, ranges and reasons become plain tables.',
    ...(findings.length > 0 ? ['Evidence is left out: the file holds the board before it.'] : []),
    ...(scenario.evidence.size > findings.length
      ? ['What-ifs and evidence that is off are left out.']
      : []),
    ...(interventions.length > 0
      ? ['Moves held fixed become certain; their causes are left out.']
      : []),
    ...(rounds > 1 ? ['Rounds become one variable for each card and round.'] : []),
    ...(scenario.notes.size > 0 ? ['Notes and sources are left out.'] : []),
    ...(scenario.payoffs.size > 0 ? ['Payoffs are left out.'] : []),
    ...(scenario.groups.size + scenario.phases.size + scenario.actors.size > 0
      ? ['Actors, phases and groups are left out.']
      : []),
  ];
  return { title: scenario.meta.title, variables, losses };
}

function nameAt({ variables }: Network, index: number): string {
  return (variables[index]?.id ?? '').replaceAll('@', '_').replaceAll('.', '_');
}

function valuesOf({ variables }: Network, index: number): Float64Array {
  const variable = variables[index];
  if (variable === undefined) return new Float64Array(0);
  const { cpd, states, parents } = variable;
  if (cpd.kind === 'table') return cpd.values;
  const dimensions = parents.map((parent) => {
    const known = variables[parent];
    const list = (known?.states ?? []).map((id) => ({ id, label: id, phrase: '' }));
    return { id: known?.id ?? '', node: known?.id ?? '', lag: 0, states: list };
  });
  const cells = dimensions.reduce((product, { states: of }) => product * of.length, states.length);
  if (cells > mostCells) {
    throw new FormatError('tooBig', `its causes need a table of ${cells} numbers`, variable.id);
  }
  const { cpd: full } = tabulate(dimensions, states.length, noisyMaxRow(cpd, states.length));
  return full.kind === 'table' ? full.values : new Float64Array(0);
}
