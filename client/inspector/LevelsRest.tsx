import { formatProbability } from '../../shared/model/format-probability.ts';
import type { NodeId } from '../../shared/model/scenario.ts';
import { useScenarioValue } from '../board/hooks.ts';
import { numbersIn } from '../numbers/numbers-in.ts';
import fields from './fields.module.css';

export interface LevelsRestProps {
  /** The card whose levels exclude each other. */
  readonly node: NodeId;
  readonly params: readonly string[];
  /** What gets what they leave. */
  readonly label: string;
}

/** What the numbers of several levels leave of 100 %, or by how much they are over it. */
export function LevelsRest({ node, params, label }: LevelsRestProps) {
  const rest = useScenarioValue((scenario) => {
    const used = new Map(numbersIn(scenario, node).map(({ param, value }) => [param, value]));
    const sum = params.reduce((total, param) => total + (used.get(param) ?? 0), 0);
    return Math.round((1 - sum) * 1e9) / 1e9;
  });
  if (rest < 0) {
    return <p className={fields.error}>{`Together ${formatProbability(-rest)} more than 100%.`}</p>;
  }
  return (
    <p className={fields.rest}>
      <span dir="auto">{label}</span>
      <span>{formatProbability(rest)}</span>
    </p>
  );
}
