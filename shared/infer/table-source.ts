import { surgeryTables, tablesOf } from './factor-model.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Cpd } from '../model/network.ts';
import type { Form } from './factor-model.ts';
import type { Tables } from './factor.ts';

interface Kept {
  readonly cpd: Cpd;
  readonly natural: Tables;
  told?: Float64Array;
  operated?: Tables;
}

/** The tables of each variable in one form. What has not changed keeps its identity, and so is not multiplied again. */
export class TableSource {
  private readonly kept = new Map<number, Kept>();

  private keep(network: CheckedNetwork, index: number, form: Form): Kept | undefined {
    const cpd = network.variables[index]?.cpd;
    if (!cpd) return undefined;
    const known = this.kept.get(index);
    if (known?.cpd === cpd) return known;
    const fresh: Kept = { cpd, natural: tablesOf(network, index, form) };
    this.kept.set(index, fresh);
    return fresh;
  }

  /** Tables of the variable's conditional distribution, or after surgery those that ignore its causes. */
  tables(network: CheckedNetwork, index: number, form: Form, told?: Float64Array): Tables {
    const kept = this.keep(network, index, form);
    if (!kept) return [];
    if (!told) return kept.natural;
    const same = kept.told?.every((value, state) => value === told[state]) === true;
    if (same && kept.operated) return kept.operated;
    kept.told = told;
    kept.operated = surgeryTables(kept.natural, kept.cpd, form, told);
    return kept.operated;
  }
}
