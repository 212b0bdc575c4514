/** The words that run, without the folder of the program: `bash -l`. */
export function programWords(command: readonly string[]): string {
  const [program = '', ...rest] = command;
  return [program.slice(program.lastIndexOf('/') + 1), ...rest].join(' ');
}
