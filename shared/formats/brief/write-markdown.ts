import { finish } from '../../analyses/steps.ts';
import { storylines } from '../../analyses/storylines.ts';
import { defaultTarget } from '../../analyses/target.ts';
import { createEngine } from '../../infer/engine.ts';
import { compile } from '../../model/compile.ts';
import { formatProbability, formatShares } from '../../model/format-probability.ts';
import { inIdOrder } from '../../model/own.ts';
import { roundsOf, variableOf } from '../../model/rounds.ts';
import type { Evidence, Node, Scenario } from '../../model/scenario.ts';
import { wordFor } from '../../model/words.ts';
import { numberLines, titleOf } from './brief-links.ts';
import { chapter, escaped, tableOf } from './markdown.ts';

/** Storylines that are told. */
const stories = 5;

/**
 * The board as a brief to read: its question, what is how likely in percent and words, what leads to what
 * and why, evidence, open issues, and the likeliest courses of events.
 */
export function writeMarkdown(scenario: Scenario): string {
  const { meta } = scenario;
  const compiled = compile(scenario);
  const answer = createEngine(compiled.network).answer(compiled);
  const marginals = answer.kind === 'impossible' ? undefined : answer.marginals;
  const indexOf = new Map(compiled.network.variables.map(({ id }, index) => [id, index]));
  const rounds = roundsOf(scenario);
  const sharesOf = (node: Node) => {
    const shares = marginals?.[indexOf.get(variableOf(node, rounds)) ?? -1];
    return shares && Array.from(shares);
  };
  const told = finish(storylines(scenario, stories))?.list ?? [];
  return [
    `# ${escaped(meta.title) || 'Untitled board'}`,
    '',
    ...(meta.illustrative ? ['*All numbers are illustrative.*', ''] : []),
    ...chapter('The question', question(scenario, sharesOf)),
    ...(marginals
      ? []
      : ['**The evidence on the board cannot hold together: nothing can be said.**', '']),
    ...chapter('How likely it is', cards(scenario, sharesOf)),
    ...chapter(
      'What happens most likely',
      told.map(
        ({ text, chance }, at) => `${at + 1}. ${escaped(text)} **${formatProbability(chance)}**`,
      ),
    ),
    ...chapter('What leads to what', numberLines(scenario)),
    ...chapter(
      'Evidence',
      inIdOrder(scenario.evidence).map((item) => evidenceLine(scenario, item)),
    ),
    ...chapter(
      'To be settled',
      compiled.issues
        .filter(({ severity }) => severity !== 'info')
        .map(({ message }) => `- ${escaped(message)}`),
    ),
    ...chapter(
      'Sources',
      inIdOrder(scenario.sources).map(
        ({ label, url }) =>
          `- ${escaped(label)}${url ? ` <${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>` : ''}`,
      ),
    ),
  ].join('\n');
}

type SharesOf = (node: Node) => readonly number[] | undefined;

function question(scenario: Scenario, sharesOf: SharesOf): string[] {
  const target = defaultTarget(scenario);
  const node = scenario.nodes.get(target?.node ?? '');
  if (!target || !node) return [];
  const names = node.states
    .filter(({ id }) => target.states.includes(id))
    .map(({ label }) => label);
  const until = scenario.meta.horizon === '' ? '' : ` (${escaped(scenario.meta.horizon)})`;
  const shares = sharesOf(node);
  const chance = node.states.reduce(
    (sum, { id }, at) => sum + (target.states.includes(id) ? (shares?.[at] ?? 0) : 0),
    0,
  );
  return [
    `How likely is **${titleOf(node)}: ${escaped(names.join(' or '))}**${until}?`,
    ...(shares ? ['', `**${spoken(scenario, chance)}**`] : []),
    ...(node.resolution ? ['', `It counts as decided so: ${escaped(node.resolution)}`] : []),
  ];
}

/** Cards in the order of their phases, a line each. */
function cards(scenario: Scenario, sharesOf: SharesOf): string[] {
  const { nodes, phases, actors } = scenario;
  if (nodes.size === 0) return [];
  const orderOf = ({ phase }: Node) => phases.get(phase ?? '')?.order ?? Infinity;
  const ordered = inIdOrder(nodes).sort((a, b) => {
    const [first, second] = [orderOf(a), orderOf(b)];
    return first === second ? 0 : first - second;
  });
  const rows = ordered.map((node) => {
    const shares = sharesOf(node);
    const percents = formatShares(shares ?? []);
    const top = node.states.length - 1;
    return [
      escaped(phases.get(node.phase ?? '')?.label ?? ''),
      titleOf(node),
      escaped(actors.get(node.owner ?? '')?.label ?? node.kind),
      node.states.map(({ label }, at) => `${escaped(label)} ${percents[at] ?? '–'}`).join(' · '),
      escaped(wordFor(scenario.meta, shares?.[top] ?? Number.NaN)?.word ?? ''),
    ];
  });
  return tableOf(['Phase', 'Card', 'Who', 'Chances', 'The last one in words'], rows);
}

function spoken(scenario: Scenario, chance: number): string {
  const word = wordFor(scenario.meta, chance)?.word;
  return word === undefined
    ? formatProbability(chance)
    : `${formatProbability(chance)}, ${escaped(word)}`;
}

function evidenceLine({ nodes }: Scenario, item: Evidence): string {
  const node = nodes.get(item.node);
  const label = (id: string) => escaped(node?.states.find((state) => state.id === id)?.label ?? id);
  const shares = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([id, value]) => `${label(id)} ${value}`)
      .join(', ');
  const found = {
    hard: () => ('state' in item ? `is ${label(item.state)}` : ''),
    not: () => ('state' in item ? `is not ${label(item.state)}` : ''),
    virtual: () =>
      'likelihood' in item ? `is reported with likelihoods ${shares(item.likelihood)}` : '',
    jeffrey: () => ('target' in item ? `is believed to be ${shares(item.target)}` : ''),
    do: () => ('target' in item ? `is set to ${shares(item.target)}` : ''),
  }[item.type]();
  const flags = [...(item.on ? [] : ['off']), ...(item.whatIf ? ['what if'] : [])];
  return `- **${titleOf(node)}** ${found}${flags.length > 0 ? ` (${flags.join(', ')})` : ''}`;
}
