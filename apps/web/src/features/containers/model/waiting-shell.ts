const shells = new Set([
  'sh',
  'bash',
  'ash',
  'dash',
  'zsh',
  'ksh',
  'fish',
  'python',
  'python3',
  'node',
  'irb',
  'php',
  'jshell',
]);

/**
 * The program of a command that does nothing but read what somebody types: a shell or an interpreter without a script. Without a
 * terminal (`-t`) and without input (`-i`) it reads the end at once, and ends with 0. Null for every other command.
 */
export function waitingShell(command: string): string | null {
  const [path = '', ...rest] = command.trim().split(/\s+/);
  const program = path.slice(path.lastIndexOf('/') + 1);
  if (!shells.has(program) || rest.some((word) => !/^-(i|l|-login)$/.test(word))) return null;
  return program;
}
