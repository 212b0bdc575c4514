import { quoteWord } from '@berth/run-spec';

/** The words that do the same in a shell. Names are quoted where a shell would read them otherwise. */
export const dockerCommand = {
  start: (names: readonly string[]) => words('docker start', names),
  stop: (names: readonly string[], timeout?: number) => words(`docker stop${seconds(timeout)}`, names),
  restart: (names: readonly string[], timeout?: number) => words(`docker restart${seconds(timeout)}`, names),
  kill: (names: readonly string[], signal = 'KILL') =>
    words(`docker kill${signal === 'KILL' ? '' : ` --signal ${signal}`}`, names),
  pause: (names: readonly string[]) => words('docker pause', names),
  unpause: (names: readonly string[]) => words('docker unpause', names),
  rename: (from: string, to: string) => words('docker rename', [from, to]),
  remove: (names: readonly string[], { force = false, volumes = false } = {}) =>
    words(`docker rm${force ? ' --force' : ''}${volumes ? ' --volumes' : ''}`, names),
};

function words(command: string, names: readonly string[]): string {
  return [command, ...names.map(quoteWord)].join(' ');
}

function seconds(timeout: number | undefined): string {
  return timeout === undefined ? '' : ` --time ${timeout}`;
}
