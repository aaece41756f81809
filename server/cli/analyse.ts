import { parseArgs } from 'node:util';
import { defaultTarget } from '../../shared/analyses/target.ts';
import type { Target } from '../../shared/analyses/target.ts';
import { compile } from '../../shared/model/compile.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { analyses } from './analyses.ts';
import { askedOf } from './infer-question.ts';
import { InputFault, readScenarioFile } from './read-scenario-file.ts';
import { commandOf, WrongUse } from './run-command.ts';

const usage = `parley analyse FILE --what ANALYSIS [options]

Prints one analysis of a scenario as JSON, as the interface shows it. ANALYSIS is one of

${analyses.map(({ what, summary }) => `  ${what.padEnd(24)} ${summary}`).join('\n')}

  --target node=state,…    what it is about; without it the scenario's own target
  --evidence node=state    besides the file's evidence: it is known to be in this state
  --do node=state          it is made to be so
  --cause node=from,to     for paths: what is changed; without states from the first to the last
  --suppose node=state     for what-if: what is learnt, and what is brought about
  --param NAME             for curve: the number, as tornado names it
  --with FILE              for compare: the other scenario
  --top N                  how many entries of a list (12)
  --help                   this text

Exit code: 0 done, 1 the file is at fault or there is no answer, 2 wrong use.`;

const options = {
  what: { type: 'string' },
  target: { type: 'string' },
  evidence: { type: 'string', multiple: true },
  do: { type: 'string', multiple: true },
  cause: { type: 'string' },
  suppose: { type: 'string' },
  param: { type: 'string' },
  with: { type: 'string' },
  top: { type: 'string' },
} as const;

const usualTop = 12;

function readTop(text: string | undefined): number {
  if (text === undefined) return usualTop;
  const top = Number(text);
  if (Number.isInteger(top) && top >= 1) return top;
  throw new WrongUse('--top takes a whole number from 1 up.');
}

function readCause(scenario: Scenario, file: string, words: string | undefined) {
  if (words === undefined) return undefined;
  const [id = '', states] = words.split('=');
  const node = scenario.nodes.get(id);
  if (node === undefined) throw new InputFault(file, `there is no node “${id}”`);
  if (states === undefined) return { node: id };
  const [from, to, ...more] = states.split(',');
  if (from === undefined || to === undefined || more.length > 0) {
    throw new WrongUse('--cause takes node=from,to.');
  }
  const gone = [from, to].find((state) => !node.states.some((known) => known.id === state));
  if (gone !== undefined) throw new InputFault(file, `“${id}” has no state “${gone}”`);
  return { node: id, from, to };
}

/** Options without which an analysis has nothing to say. */
const needs: readonly {
  readonly what: string;
  readonly option: string;
  readonly isGiven: (values: Readonly<Record<string, unknown>>) => boolean;
}[] = [
  { what: 'paths', option: '--cause node', isGiven: ({ cause }) => cause !== undefined },
  {
    what: 'what-if',
    option: '--suppose node=state',
    isGiven: ({ suppose }) => suppose !== undefined,
  },
  { what: 'curve', option: '--param NAME', isGiven: ({ param }) => param !== undefined },
  { what: 'compare', option: '--with FILE', isGiven: (values) => values['with'] !== undefined },
];

function readSupposed(scenario: Scenario, file: string, words: string | undefined) {
  if (words === undefined) return undefined;
  const [id = '', state = ''] = words.split('=');
  const node = scenario.nodes.get(id);
  if (node === undefined) throw new InputFault(file, `there is no node “${id}”`);
  if (node.states.some((known) => known.id === state)) return { node: id, state };
  throw new InputFault(file, `“${id}” has no state “${state}”`);
}

function readTarget(scenario: Scenario, file: string, words: string | undefined): Target {
  if (words === undefined) {
    const target = defaultTarget(scenario);
    if (target) return target;
    throw new InputFault(file, 'no target is set and there is no outcome; use --target');
  }
  const [id = '', states = ''] = words.split('=');
  const node = scenario.nodes.get(id);
  if (node === undefined) throw new InputFault(file, `there is no node “${id}”`);
  const target = { node: id, states: states.split(',') };
  const gone = target.states.find((state) => !node.states.some((known) => known.id === state));
  if (gone === undefined) return target;
  const known = node.states.map((state) => state.id).join(', ');
  throw new InputFault(file, `“${id}” has no state “${gone}”; it has ${known}`);
}

/** `parley analyse`. */
export const analyseCommand = commandOf(
  'analyse',
  'print one analysis of a scenario as JSON',
  usage,
  async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new WrongUse('Exactly one file, please.');
    const analysis = analyses.find(({ what }) => what === values.what);
    if (analysis === undefined) {
      throw new WrongUse(`--what takes ${analyses.map(({ what }) => what).join(', ')}.`);
    }
    const top = readTop(values.top);
    const { scenario } = await readScenarioFile(file);
    const none = { not: [], virtual: [], jeffrey: [], joint: undefined, mpe: false };
    const besides = askedOf(
      { ...compile(scenario), interventions: [], findings: [] },
      {
        ...none,
        file,
        evidence: values.evidence ?? [],
        do: values.do ?? [],
        top: undefined,
        prior: true,
      },
    );
    const other = values.with === undefined ? undefined : await readScenarioFile(values.with);
    const cause = readCause(scenario, file, values.cause);
    const supposed = readSupposed(scenario, file, values.suppose);
    const { param } = values;
    const given = { scenario, besides, top, cause, supposed, param, other: other?.scenario };
    const lacking = needs.find(({ what, isGiven }) => what === analysis.what && !isGiven(values));
    if (lacking) throw new WrongUse(`--what ${lacking.what} needs ${lacking.option}.`);
    // A target that was given is checked also where the analysis needs none.
    const target =
      values.target === undefined ? undefined : readTarget(scenario, file, values.target);
    const found = analysis.run({
      ...given,
      // A board without an outcome can be asked whatever needs none.
      get target() {
        return target ?? readTarget(scenario, file, undefined);
      },
    });
    if (found === undefined && analysis.what === 'curve') {
      // The target is there by now, so only the number can be gone.
      throw new InputFault(file, `there is no number “${param}”; --what tornado names them`);
    }
    if (found === undefined) {
      io.stderr(`${file}: no answer: the evidence cannot be, or there is nothing to go by\n`);
      return 1;
    }
    io.stdout(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  },
);
