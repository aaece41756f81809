import type { Meta } from '../../model/scenario.ts';
import { checkText } from '../checks.ts';
import { readRounds } from '../read-meta.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Repeats the marked part of the board for one to eight rounds; null ends that. @throws {Refused} `badInput`, `textTooLong`. */
export function setRounds(target: ScenarioDoc, rounds: NonNullable<Meta['rounds']> | null): void {
  if (rounds === null) {
    setFields(target, target.meta, { rounds });
    return;
  }
  for (const label of rounds.labels) checkText(label);
  const read = readRounds(rounds);
  if (read === undefined) throw new Refused('badInput');
  setFields(target, target.meta, { rounds: read });
}
