import { addRecord } from '../add-record.ts';
import { checkAddress, checkText } from '../checks.ts';
import { present } from '../present.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/** Adds a source that notes can cite. @throws {Refused} `textTooLong`, `badInput` unless the address is http(s); `boardFull`. */
export function addSource(
  target: ScenarioDoc,
  { label, url }: { readonly label: string; readonly url?: string },
): string {
  checkText(label);
  if (url !== undefined) checkAddress(url);
  return addRecord(target, 'sources', present({ label, url, at: new Date().toISOString() }));
}
