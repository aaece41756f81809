import { parseArgs } from 'node:util';
import { WrongUse } from './run-command.ts';
import { InputFault } from './read-scenario-file.ts';
import { isRunning } from '../../shared/model/carry.ts';
import { cardOf } from '../../shared/model/rounds.ts';
import type { Compiled } from '../../shared/model/compiled.ts';
import type { Intervention, NetworkFinding, Variable } from '../../shared/model/network.ts';
import type { Asked } from '../../shared/infer/question.ts';

/** Explanations of one question; more would not be read by anybody. */
const mostExplanations = 1000;

const options = {
  evidence: { type: 'string', multiple: true },
  not: { type: 'string', multiple: true },
  virtual: { type: 'string', multiple: true },
  jeffrey: { type: 'string', multiple: true },
  do: { type: 'string', multiple: true },
  joint: { type: 'string' },
  mpe: { type: 'boolean' },
  top: { type: 'string' },
  prior: { type: 'boolean' },
} as const;

/** What the words of the command line ask for. */
export interface InferQuestion {
  readonly file: string;
  readonly evidence: readonly string[];
  readonly not: readonly string[];
  readonly virtual: readonly string[];
  readonly jeffrey: readonly string[];
  readonly do: readonly string[];
  readonly joint: readonly string[] | undefined;
  readonly mpe: boolean;
  /** How many explanations. */
  readonly top: number | undefined;
  readonly prior: boolean;
}

/** Takes the words apart. @throws {WrongUse} or a parse error of node:util. */
export function readQuestion(args: readonly string[]): InferQuestion {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, more] = positionals;
  if (file === undefined) throw new WrongUse('Which file?');
  if (more !== undefined) throw new WrongUse(`One file only; “${more}” is too much.`);
  const joint = values.joint?.split(',');
  if (joint && (joint.length < 2 || joint.includes(''))) {
    throw new WrongUse('--joint takes two or more nodes, separated by commas.');
  }
  const top = values.top === undefined ? undefined : Number(values.top);
  if (top !== undefined && !(Number.isInteger(top) && top >= 1 && top <= mostExplanations)) {
    throw new WrongUse(`--top takes a whole number from 1 to ${mostExplanations}.`);
  }
  return {
    file,
    evidence: values.evidence ?? [],
    not: values.not ?? [],
    virtual: values.virtual ?? [],
    jeffrey: values.jeffrey ?? [],
    do: values.do ?? [],
    joint,
    mpe: values.mpe ?? false,
    top,
    prior: values.prior ?? false,
  };
}

type Asks = Pick<Compiled, 'network' | 'interventions' | 'findings'>;

/** A node by its id; of a card that repeats all rounds, or with `id@2` the second. @throws {InputFault} when the file has none. */
function variablesOf({ network }: Asks, file: string, id: string): [Variable, ...Variable[]] {
  const shown = network.variables.filter((variable) => !isRunning(variable.id));
  const exact = shown.find((variable) => variable.id === id);
  if (exact) return [exact];
  const [first, ...later] = shown.filter((variable) => cardOf(variable.id) === id);
  if (first) return [first, ...later];
  const known = shown.map((variable) => variable.id).join(', ');
  throw new InputFault(file, `there is no node “${id}”; there are ${known || 'none'}`);
}

/** A node to read: of a card that repeats the last round, unless one is named. @throws {InputFault} when the file has none. */
export function variableToRead(compiled: Asks, file: string, id: string): Variable {
  const [first, ...later] = variablesOf(compiled, file, id);
  return later.at(-1) ?? first;
}

function split(option: string, words: string): [node: string, value: string] {
  const at = words.indexOf('=');
  if (at > 0 && at < words.length - 1) return [words.slice(0, at), words.slice(at + 1)];
  throw new WrongUse(`--${option} takes node=…, not “${words}”.`);
}

/** Puts the question to a compiled scenario: its own fixed moves and evidence (unless `prior`), then what was asked for. */
export function askedOf(compiled: Asks, question: InferQuestion): Asked {
  const { file } = question;
  const stateVector = (variable: Variable, state: string, hit: number, other: number): number[] => {
    if (!variable.states.includes(state)) {
      const known = variable.states.join(', ');
      throw new InputFault(file, `“${variable.id}” has no state “${state}”; it has ${known}`);
    }
    return variable.states.map((id) => (id === state ? hit : other));
  };
  const numbers = (option: string, variable: Variable, text: string): number[] => {
    const values = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
    if (values.length === variable.states.length && values.every((value) => value >= 0)) {
      return values;
    }
    throw new WrongUse(
      `--${option} ${variable.id} takes ${variable.states.length} numbers from 0 up, for ${variable.states.join(', ')}.`,
    );
  };
  const each = <T>(
    option: 'evidence' | 'not' | 'virtual' | 'jeffrey' | 'do',
    make: (id: string, variable: Variable, value: string) => T,
  ): T[] =>
    question[option].flatMap((words) => {
      const [node, value] = split(option, words);
      const [first, ...later] = variablesOf(compiled, file, node);
      // As on a board: what is known is known of the first round, what is done is done in every one.
      const meant = option === 'do' ? [first, ...later] : [first];
      return meant.map((variable) => make(`--${option} ${words}`, variable, value));
    });

  const findings: NetworkFinding[] = [
    ...each('evidence', (id, variable, state): NetworkFinding => {
      const likelihood = stateVector(variable, state, 1, 0);
      return { kind: 'likelihood', id, variable: variable.id, likelihood };
    }),
    ...each('not', (id, variable, state): NetworkFinding => {
      const likelihood = stateVector(variable, state, 0, 1);
      return { kind: 'likelihood', id, variable: variable.id, likelihood };
    }),
    ...each('virtual', (id, variable, text): NetworkFinding => {
      const likelihood = numbers('virtual', variable, text);
      return { kind: 'likelihood', id, variable: variable.id, likelihood };
    }),
    ...each('jeffrey', (id, variable, text): NetworkFinding => {
      const target = numbers('jeffrey', variable, text);
      return { kind: 'target', id, variable: variable.id, target };
    }),
  ];
  const interventions = each('do', (id, variable, value): Intervention => {
    const distribution = value.includes(',')
      ? numbers('do', variable, value)
      : stateVector(variable, value, 1, 0);
    return { id, variable: variable.id, distribution };
  });
  return {
    interventions: [...compiled.interventions, ...interventions],
    findings: [...(question.prior ? [] : compiled.findings), ...findings],
  };
}
