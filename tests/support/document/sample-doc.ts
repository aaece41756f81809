import * as Y from 'yjs';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../../shared/document/write-scenario.ts';
import { sampleScenario } from './sample-scenario.ts';

/** The sample board in a fresh document. */
export function sampleDoc(): ScenarioDoc {
  const target = new ScenarioDoc(new Y.Doc());
  writeScenario(target, sampleScenario(), 'template');
  return target;
}

/** A second copy of the document, in touch only when `sync` is called. */
export function withPeer(target: ScenarioDoc): { peer: ScenarioDoc; sync: () => void } {
  const peer = new ScenarioDoc(new Y.Doc());
  const sync = () => {
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(target.doc), 'network');
    Y.applyUpdate(target.doc, Y.encodeStateAsUpdate(peer.doc), 'network');
  };
  sync();
  return { peer, sync };
}
