import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormatError } from '../../../shared/formats/format-error.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { printJson } from '../../../shared/formats/write-json.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';

test('[F1] any scenario with sound numbers comes back from its own JSON as it was', () => {
  fc.assert(
    fc.property(arbitraryScenario({ garbage: false }), (scenario) => {
      const tidy = readJson(printJson(scenario));
      const again = readJson(printJson(tidy.scenario));
      expect(again.scenario).toEqual(tidy.scenario);
      expect(again.losses).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('[F3] whatever JSON is read, the reader answers or refuses with a place', () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue());
  const file = fc.record(
    {
      format: fc.constantFrom('scenario-canvas', 'other'),
      nodes: fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), record),
      links: fc.oneof(record, fc.jsonValue()),
      evidence: record,
      payoffs: record,
      notes: record,
      ranges: record,
      settings: fc.jsonValue(),
      source: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(file, (value) => {
      try {
        readJson(JSON.stringify(value));
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 300 },
  );
});
