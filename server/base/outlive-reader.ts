/**
 * Lets the process go on when whoever reads an output closes it (`| head`, a log reader that
 * died). What is written from then on is lost; anything else that is wrong with the output throws.
 */
export function outliveReader(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
