import { must } from '../../shared/base/must.ts';
import template from '../oracle/iran.template.json' with { type: 'json' };

/** The branch of the oracle as a file: posture fixed, distrust and relief moved, the press report left out. */
export function iranBranch() {
  const json = structuredClone(template) as unknown as {
    nodes: Record<string, Record<string, unknown>>;
    links: Record<string, Record<string, unknown>>;
    evidence: Record<string, unknown>;
  };
  Object.assign(must(json.nodes['us_posture']), { policy: { mode: 'fixed', option: 'offer' } });
  Object.assign(must(json.links['l09']), { blocks: { yes: '0.10' } });
  Object.assign(must(json.links['l16']), { effects: { grant: { yes: '0.60' } } });
  delete json.evidence['e2'];
  return json;
}
