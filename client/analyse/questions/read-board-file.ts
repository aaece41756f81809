import { limits } from '../../../shared/base/limits.ts';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/** A board from a file in Parley's own JSON, or why it is none, as a sentence. */
export async function readBoardFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
): Promise<{ readonly scenario: Scenario } | { readonly problem: string }> {
  if (file.size > limits.documentBytes)
    return { problem: `“${file.name}” is too large for a board.` };
  try {
    return { scenario: readJson(await file.text()).scenario };
  } catch (error) {
    const reason = error instanceof FormatError ? error.message : 'it cannot be read';
    return { problem: `“${file.name}” is not a board saved by Parley: ${reason}.` };
  }
}
