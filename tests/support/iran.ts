import * as Y from 'yjs';
import { readScenario } from '../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../shared/document/write-scenario.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };

/** The Iran template in a fresh document. */
export function iranDoc(): ScenarioDoc {
  const target = new ScenarioDoc(new Y.Doc());
  writeScenario(target, readJson(template).scenario, 'template');
  return target;
}

/** The same as plain data. */
export function iranScenario(): Scenario {
  return readScenario(iranDoc());
}
