import { tabulate } from './conditional.ts';
import type { Conditional, RowWriter } from './conditional.ts';
import { dimensionsOf } from './family.ts';
import type { Dimension, Family, Incoming } from './family.ts';
import type { Ledger } from './ledger.ts';
import { normaliseRow } from './normalise-row.ts';
import { own } from './own.ts';
import { nameOf } from './words-of-card.ts';

/** 2^−3 … 2^3: a table, because powers of two are exact and a library's `pow` need not be. */
const powersOfTwo = [0.125, 0.25, 0.5, 1, 2, 4, 8];

/** P(Y=y|x) ∝ b_y · Π 2^score, for options without an order (model.md §1.6). */
export function weights(family: Family, ledger: Ledger): Conditional {
  const dimensions = dimensionsOf(family.incoming.filter((item) => item.link.kind === 'weighs'));
  const write = weightsRow(family, dimensions, ledger);
  return tabulate(dimensions, family.states.length, write);
}

export function weightsRow(
  family: Family,
  dimensions: readonly Dimension[],
  ledger: Ledger,
): RowWriter {
  const count = family.states.length;
  const base = baseOf(family, ledger);
  const factors = family.incoming.flatMap((item) => {
    const parent = dimensions.findIndex((dimension) => dimension.id === item.key);
    if (parent < 0 || item.link.kind !== 'weighs') return [];
    return [{ parent, values: factorsOf(item, family, ledger) }];
  });
  return (configuration, out, at) => {
    let total = 0;
    for (let state = 0; state < count; state += 1) {
      let weight = base[state] ?? 0;
      for (const { parent, values } of factors) {
        weight *= values[(configuration[parent] ?? 0) * count + state] ?? 1;
      }
      out[at + state] = weight;
      total += weight;
    }
    for (let state = 0; state < count; state += 1) out[at + state] = (out[at + state] ?? 0) / total;
  };
}

/** The base distribution; uniform, as assumed, until somebody gives one. */
function baseOf({ node, states }: Family, ledger: Ledger): readonly number[] {
  const cells = states.map((state) => own(node.base, state.id));
  const empty = cells.every((cell) => cell === undefined);
  const { values, code } = empty ? {} : normaliseRow(cells.map((cell) => cell?.v));
  if (code) ledger.report(code, [node.id], `The starting point of ${nameOf(node)} ${wrong(code)}.`);
  return states.map((state, at) => {
    const assumed = values === undefined || cells[at] === undefined || cells[at].assumed === true;
    const value = values?.[at] ?? 1 / states.length;
    return ledger.book({ of: 'base', node: node.id, state: state.id }, value, assumed);
  });
}

function wrong(code: string): string {
  if (code === 'W-ROW-PARTIAL') return 'leaves options out; they share the rest';
  return code === 'W-ROW-SUM'
    ? 'does not sum to 100 %; it is scaled to it'
    : 'is no distribution, so all options count as equally likely';
}

function factorsOf(
  { link, parent, parentStates }: Incoming,
  family: Family,
  ledger: Ledger,
): number[] {
  const factors = parentStates.flatMap((parentState) => {
    const row = own(link.scores, parentState.id) ?? {};
    return family.states.map((state) => {
      const score = own(row, state.id) ?? 0;
      const factor = powersOfTwo[score + 3];
      if (factor !== undefined) return factor;
      ledger.report(
        'E-RANGE',
        [link.id, family.node.id],
        `A score is a whole number from −3 to +3, not ${score}; it counts as 0.`,
      );
      return 1;
    });
  });
  if (factors.every((factor) => factor === 1)) {
    ledger.report(
      'I-NO-EFFECT',
      [link.id, family.node.id],
      `The link from ${nameOf(parent)} changes nothing: all its scores are 0.`,
      [
        {
          label: 'Keep it as a mere relation',
          action: { do: 'setLinkKind', link: link.id, kind: 'relates' },
        },
      ],
    );
  }
  return factors;
}
