import { change } from '../change.ts';
import { checkAddress, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Changes where a source is found on the web; null takes the address away.
 * @throws {Refused} `recordGone`, `textTooLong`, `badInput` unless the address is http(s).
 */
export function editSource(
  target: ScenarioDoc,
  id: string,
  { url }: { readonly url: string | null },
): void {
  const record = liveRecord(target, 'sources', id);
  if (url !== null) checkAddress(url);
  change(target, 'user', () => {
    put(record, 'url', url ?? undefined);
  });
}
