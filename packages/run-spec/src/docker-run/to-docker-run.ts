import { formatPort } from '../ports/format-port.ts';
import type { Mount } from '../schema/mount.schema.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { formatCpus } from '../units/cpus.ts';
import { formatMemory } from '../units/memory.ts';
import { quoteAssignment, quoteWord } from '../words/quote-word.ts';

/** One flag of the command, or its start or end, with the field of the spec that it comes from (as `ports.0`, `env.KEY`). */
export interface RunLine {
  /** Quoted for a shell. */
  readonly words: readonly string[];
  readonly path: string;
}

export interface DockerRunOptions {
  /** One flag a line, joined by backslashes. */
  readonly multiline?: boolean;
  /** Keys of env whose values are left out: `-e KEY` takes the value from the shell that runs the command. */
  readonly withoutValues?: ReadonlySet<string>;
  /** Without `-d`: whoever runs it is attached. Holds where the spec has a terminal and input. */
  readonly interactive?: boolean;
}

/** The command that does the same as the spec, ready to paste in a POSIX shell. An image that is not given yet is `IMAGE`. */
export function toDockerRun(spec: RunSpec, options: DockerRunOptions = {}): string {
  const separator = options.multiline === true ? ' \\\n  ' : ' ';
  return dockerRunLines(spec, options)
    .map((line) => line.words.join(' '))
    .join(separator);
}

/** The same command flag by flag, for showing each beside its field. */
export function dockerRunLines(spec: RunSpec, options: Omit<DockerRunOptions, 'multiline'> = {}): RunLine[] {
  const interactive = options.interactive === true && spec.openStdin && spec.tty;
  const line = (path: string, ...words: string[]): RunLine => ({ path, words });
  const text = (path: string, flag: string, value: string) =>
    value === '' ? [] : [line(path, flag, quoteWord(value))];
  const flag = (path: string, word: string, on: boolean) => (on ? [line(path, word)] : []);

  return [
    line('', 'docker', 'run', interactive ? '-it' : '-d'),
    ...text('name', '--name', spec.name),
    ...spec.ports.map((port, index) => line(`ports.${index}`, '-p', quoteWord(formatPort(port)))),
    ...flag('publishAll', '-P', spec.publishAll),
    ...Object.entries(spec.env).map(([key, value]) =>
      line(`env.${key}`, '-e', options.withoutValues?.has(key) ? quoteWord(key) : quoteAssignment(key, value)),
    ),
    ...spec.mounts.map((mount, index) => line(`mounts.${index}`, ...mountWords(mount))),
    ...text('network', '--network', spec.network),
    ...text('hostname', '--hostname', spec.hostname),
    ...text('user', '--user', spec.user),
    ...text('workdir', '--workdir', spec.workdir),
    ...text('restart', '--restart', restartWord(spec)),
    ...text('memory', '--memory', formatMemory(spec.memory)),
    ...text('cpus', '--cpus', formatCpus(spec.cpus)),
    ...flag('privileged', '--privileged', spec.privileged),
    ...flag('init', '--init', spec.init),
    ...flag('autoRemove', '--rm', spec.autoRemove),
    ...flag('tty', '-it', spec.openStdin && spec.tty && !interactive),
    ...flag('openStdin', '-i', spec.openStdin && !spec.tty),
    ...flag('tty', '-t', spec.tty && !spec.openStdin),
    ...Object.entries(spec.labels).map(([key, value]) => line(`labels.${key}`, '--label', quoteAssignment(key, value))),
    ...(spec.entrypoint === null ? [] : [line('entrypoint', '--entrypoint', quoteWord(spec.entrypoint))]),
    line('image', spec.image === '' ? 'IMAGE' : quoteWord(spec.image), ...spec.command.map(quoteWord)),
  ];
}

function mountWords(mount: Mount): string[] {
  const target = mount.readOnly ? `${mount.target}:ro` : mount.target;
  if (mount.type === 'tmpfs') return ['--tmpfs', quoteWord(target)];
  return ['-v', quoteWord(mount.source === '' ? target : `${mount.source}:${target}`)];
}

function restartWord(spec: RunSpec): string {
  const { policy, maxRetries } = spec.restart;
  if (policy === 'no') return '';
  return maxRetries === 0 ? policy : `${policy}:${maxRetries}`;
}
