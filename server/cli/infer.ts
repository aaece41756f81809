import { conflictIssues } from '../../shared/infer/issues.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import { isRunning } from '../../shared/model/carry.ts';
import { explain } from '../../shared/infer/explanations.ts';
import { jointOf } from '../../shared/infer/joint.ts';
import { marginalsOf } from './marginals-of.ts';
import { askedOf, readQuestion, variableToRead } from './infer-question.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { readModelFile } from './read-scenario-file.ts';
import type { Explanations } from '../../shared/infer/explanations.ts';
import type { Joint } from '../../shared/infer/joint.ts';
import type { Network } from '../../shared/model/network.ts';

const usage = `parley infer FILE [options]

Prints the probabilities of every node as JSON. FILE is a scenario in Parley's own JSON or a
network as BIF or XMLBIF, told apart by what stands in it.
The file's own evidence and fixed moves count.

  --evidence node=state    it is known to be in this state
  --not node=state         it is known not to be in this state
  --virtual node=l1,l2,…   a report: how likely it is in each state, in the order of the states
  --jeffrey node=p1,p2,…   it is now put at these probabilities
  --do node=state          it is made to be so (also node=p1,p2,… by chance)
  --joint a,b,…            also the joint probabilities of these nodes, as "stateOfA|stateOfB"
  --mpe                    also the most probable state of everything together
  --top K                  also the K most probable ones, best first
  --prior                  leave the file's own evidence out
  --help                   this text

A card that repeats has a node a round, id@1, id@2 and so on. Its plain id means the first round where
something is known, every round after --do, and the last one in --joint.

Options may be given several times. Exit code: 0 done, 1 the file or the evidence is at fault
(impossible evidence and shares that cannot be had are named), 2 wrong use.`;

/** A network from a file may be larger than a board whose chances everybody sees move: up to 0.8 GB of tables. */
const fileLimits = { variables: 20_000, cliqueCells: 100_000_000 };

/** Configurations of one joint distribution; more would not be read by anybody. */
const mostCells = 50_000;

function jointTable({ variables, probabilities }: Joint) {
  let keys = [''];
  for (const [place, { states }] of variables.entries()) {
    keys = keys.flatMap((key) => states.map((state) => (place === 0 ? state : `${key}|${state}`)));
  }
  return {
    nodes: variables.map(({ id }) => id),
    table: Object.fromEntries(keys.map((key, cell) => [key, probabilities[cell] ?? 0])),
  };
}

function named(network: Network, { list }: Explanations) {
  return list.map(({ states, probability }) => ({
    states: Object.fromEntries(
      network.variables.flatMap((variable, index) =>
        isRunning(variable.id)
          ? []
          : [[variable.id, variable.states[states[index] ?? 0] ?? ''] as const],
      ),
    ),
    probability,
  }));
}

/** `parley infer`. */
export const inferCommand = commandOf(
  'infer',
  'print the probabilities of every node as JSON',
  usage,
  async (args, io) => {
    const question = readQuestion(args);
    const compiled = await readModelFile(question.file);
    const { network } = compiled;
    const asked = askedOf(compiled, question);
    const engine = createEngine(network, compiled.isBoard ? {} : fileLimits);
    const answer = engine.answer(asked);
    const conflict = answer.kind === 'exact' ? engine.conflict(asked) : undefined;

    const together = question.joint?.map((id) => variableToRead(compiled, question.file, id));
    if (together) {
      if (new Set(together).size < together.length)
        throw new WrongUse('--joint names a node twice.');
      const cells = together.reduce((product, { states }) => product * states.length, 1);
      if (cells > mostCells) throw new WrongUse(`--joint would print ${cells} numbers.`);
    }
    const joint = together && jointOf(engine, network, asked, together);
    const wanted = question.top ?? (question.mpe ? 1 : 0);
    const explained = wanted > 0 ? explain(engine, network, asked, wanted) : undefined;
    const list = explained?.kind === 'explanations' ? named(network, explained) : undefined;
    const result = {
      ...(answer.kind === 'approximate' && { approximate: true, samples: answer.samples }),
      probabilityOfEvidence: answer.kind === 'impossible' ? 0 : answer.probabilityOfEvidence,
      marginals: marginalsOf(network, answer),
      ...(joint?.kind === 'joint' && { joint: jointTable(joint) }),
      ...(question.mpe && list?.[0] && { mpe: list[0] }),
      ...(question.top && list && { top: list }),
      ...(answer.kind === 'impossible' && { conflict: answer.conflict }),
      issues: [...compiled.issues, ...answer.issues, ...(conflict ? conflictIssues(conflict) : [])],
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    if (answer.kind === 'impossible') {
      io.stderr(`${question.file}: impossible together: ${answer.conflict.join(', ')}\n`);
      return 1;
    }
    const unmet = answer.issues.filter(({ code }) => code === 'E-SOFT-ZERO');
    for (const { ids, message } of unmet) {
      io.stderr(`${question.file}: ${ids.join(', ')}: ${message}\n`);
    }
    if (unmet.length > 0) return 1;
    if (joint && joint.kind !== 'joint') {
      io.stderr(`${question.file}: too big for an exact joint distribution\n`);
      return 1;
    }
    if (explained && !list) {
      io.stderr(`${question.file}: too big for the most probable states\n`);
      return 1;
    }
    return 0;
  },
);
