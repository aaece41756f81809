import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../shared/formats/brief/write-markdown.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { emptyScenario } from '../../../shared/model/empty-scenario.ts';
import iran from '../../oracle/iran.template.json' with { type: 'json' };
import results from '../../oracle/iran.results.json' with { type: 'json' };

const { scenario } = readJson(iran);

test('[F31] the brief says the board’s chances, reasons, evidence and likeliest courses of events', () => {
  const text = writeMarkdown(scenario);
  expect(text).toMatch(/^# US request/);
  for (const heading of [
    'The question',
    'How likely it is',
    'What happens most likely',
    'What leads to what',
  ]) {
    expect(text).toContain(`\n## ${heading}\n`);
  }
  for (const { label } of scenario.nodes.values()) expect(text).toContain(label);
  expect(text.split('\n').filter((line) => /^\d\. /.test(line))).toHaveLength(5);
  expect(text).toContain('**Military escalation**');
  const chance = Math.round(100 * Number(results.baseline.marginals.escalation.yes));
  expect(text).toMatch(new RegExp(String.raw`\| Military escalation \|.*Yes ${chance}%`));
});

test('[F31] whatever a title holds, it is text in the brief', () => {
  const [first] = scenario.nodes.values();
  if (!first) throw new Error('the oracle has cards');
  const node = { ...first, label: '# <script>\n| [a](javascript:1) *b*' };
  const text = writeMarkdown({ ...scenario, nodes: new Map([...scenario.nodes, [node.id, node]]) });
  expect(text).toContain(String.raw`\# \<script\> \| \[a\](javascript:1) \*b\*`);
  expect(text).not.toContain('<script>');
});

test('[F31] an empty board is a brief too', () => {
  expect(writeMarkdown(emptyScenario)).toBe('# Untitled board\n');
});
