/** Where a command of the command line writes: data to `stdout`, words to `stderr`. */
export interface CliOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** One command of `parley`. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints, and a wrong use too. */
  readonly usage: string;
  /** Resolves to the exit code: 0 done, 1 the input is at fault, 2 wrong use. */
  readonly run: (args: readonly string[], io: CliOutput) => Promise<number>;
}
