import { addRecord } from '../add-record.ts';
import { checkText } from '../checks.ts';
import { present } from '../present.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

const longestAddress = 2000;

/** Adds a source that notes can cite. @throws {Refused} `textTooLong`, `badInput` unless the address is http(s); `boardFull`. */
export function addSource(
  target: ScenarioDoc,
  { label, url }: { readonly label: string; readonly url?: string },
): string {
  checkText(label);
  if (url !== undefined) {
    checkText(url, longestAddress);
    if (!/^https?:\/\//i.test(url)) throw new Refused('badInput');
  }
  return addRecord(target, 'sources', present({ label, url, at: new Date().toISOString() }));
}
