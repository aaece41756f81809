import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeDot } from '../../../shared/formats/graphs/write-dot.ts';
import { writeMermaid } from '../../../shared/formats/graphs/write-mermaid.ts';
import { oracleScenario } from '../../support/iran-oracle.ts';
import { event, scenarioOf } from '../../support/micro.ts';

function golden(name: string): string {
  return readFileSync(new URL(`../../oracle/exports/${name}`, import.meta.url), 'utf8');
}

test('[F25] the Iran board as Mermaid and for Graphviz is the golden file, character for character', () => {
  expect(writeMermaid(oracleScenario()).trimEnd()).toBe(golden('iran.mmd').trimEnd());
  expect(writeDot(oracleScenario()).trimEnd()).toBe(golden('iran.dot').trimEnd());
});

test('[F25] quotation marks, backslashes and line breaks in a title end neither label nor line', () => {
  const board = scenarioOf({
    nodes: { a: event(0.1, { label: 'say "no" \\ or\nyes' }) },
    links: {},
  });
  expect(writeMermaid(board)).toContain('a(["say #quot;no#quot; \\ or yes"])');
  expect(writeDot(board)).toContain(String.raw`[label="say \"no\" \\ or yes" kind="event"]`);
});
