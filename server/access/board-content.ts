import * as Y from 'yjs';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../shared/document/write-scenario.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { documentName } from '../../shared/protocol/documents.ts';

/** First contents of a new board's documents, by document name: the scenario, under the board's id. */
export function boardContent(
  scenario: Scenario,
  title: string | undefined,
): (board: string) => ReadonlyMap<string, Uint8Array> {
  return (board) => {
    const meta = { ...scenario.meta, id: board, ...(title !== undefined && { title }) };
    const doc = new Y.Doc();
    writeScenario(new ScenarioDoc(doc), { ...scenario, meta }, 'template');
    const bytes = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return new Map([[documentName({ board, kind: 'scenario' }), bytes]]);
  };
}
