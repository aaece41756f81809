import { schemaVersion } from '../../../shared/document/migrations.ts';
import { emptyScenario as nothing } from '../../../shared/model/empty-scenario.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/** A board on which nothing stands, as the newest schema has it. */
export function emptyScenario(): Scenario {
  const meta = { ...nothing.meta, id: 'sample', title: 'Sample', horizon: 'a year', schemaVersion };
  return { ...nothing, meta };
}
