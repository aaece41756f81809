import { parseArgs } from 'node:util';
import { gutIssues } from '../../shared/analyses/gut-issue.ts';
import { compile } from '../../shared/model/compile.ts';
import { conflictIssues } from '../../shared/infer/issues.ts';
import { createEngine } from '../../shared/infer/engine.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { readScenarioFile } from './read-scenario-file.ts';

const usage = `parley check FILE

Prints the issues of a scenario (Parley's own JSON) as JSON: { "issues": [ … ] }, each with its
code, severity, ids, message and fixes, those of its evidence and gut numbers included.

Exit code: 0 no errors (there may be warnings), 1 errors or an unreadable file, 2 wrong use.`;

/** `parley check`. */
export const checkCommand = commandOf(
  'check',
  'print the issues of a scenario as JSON',
  usage,
  async (args, io) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new WrongUse('Exactly one file, please.');
    const { scenario } = await readScenarioFile(file);
    const compiled = compile(scenario);
    const engine = createEngine(compiled.network);
    const answer = engine.answer(compiled);
    const conflict = answer.kind === 'exact' ? engine.conflict(compiled) : undefined;
    const issues = [
      ...compiled.issues,
      ...answer.issues,
      ...(conflict ? conflictIssues(conflict) : []),
      ...(answer.kind === 'exact' ? gutIssues(scenario) : []),
    ];
    io.stdout(`${JSON.stringify({ issues }, null, 2)}\n`);
    const errors = issues.filter(({ severity }) => severity === 'error');
    for (const { code, ids, message } of errors) {
      io.stderr(`${file}: ${code} ${ids.join(', ')}: ${message}\n`);
    }
    return errors.length > 0 ? 1 : 0;
  },
);
