import { compile } from '../../model/compile.ts';
import { change } from '../change.ts';
import { givenNumber } from '../given-number.ts';
import { numberPlace } from '../number-place.ts';
import { present } from '../present.ts';
import { readScenario } from '../read-scenario.ts';
import { Refused, type RefusalReason } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Takes assumed numbers as they are: what Parley had put there is now a person's. A number that
 * nobody ever wrote gets the value that `compile` uses for it. Those whose place has gone are left out.
 * @throws {Refused} when none of them is left, with the reason of the last.
 */
export function confirmNumbers(target: ScenarioDoc, params: readonly string[]): void {
  const used = new Map(
    compile(readScenario(target)).numbers.map(({ param, value }) => [param, value]),
  );
  let refused: RefusalReason | undefined;
  const writes = params.flatMap((param) => {
    try {
      const place = numberPlace(target, param);
      const value = place.now?.v ?? used.get(param);
      if (value === undefined) return [];
      const { assumed: _confirmed, ...num } = place.now ?? { v: value };
      const given = givenNumber(target, place.param, present(num));
      return [() => place.write(given)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error.reason;
      return [];
    }
  });
  if (writes.length === 0 && refused !== undefined) throw new Refused(refused);
  change(target, 'user', () => {
    for (const write of writes) write();
  });
}
