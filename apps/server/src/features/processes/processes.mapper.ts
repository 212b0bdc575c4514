import type { Process } from '@berth/contract';

interface Top {
  readonly titles: readonly string[];
  readonly processes: readonly (readonly string[])[];
}

/** What each column is called, by the `ps` of the host that runs it. */
const columns: Readonly<
  Record<'pid' | 'parent' | 'user' | 'state' | 'cpu' | 'rss' | 'elapsed' | 'command', readonly string[]>
> = {
  pid: ['PID'],
  parent: ['PPID'],
  user: ['USER', 'UID'],
  state: ['STAT', 'S'],
  cpu: ['%CPU', 'C'],
  rss: ['RSS'],
  elapsed: ['ELAPSED'],
  command: ['COMMAND', 'CMD', 'ARGS'],
};

const KIB = 1024;

/** The engine's table as processes. Columns are found by their titles; a row without a number of its process is left out. */
export function toProcesses({ titles, processes }: Top): Process[] {
  const place = (name: keyof typeof columns) => titles.findIndex((title) => columns[name].includes(title));
  const places = {
    pid: place('pid'),
    parent: place('parent'),
    user: place('user'),
    state: place('state'),
    cpu: place('cpu'),
    rss: place('rss'),
    elapsed: place('elapsed'),
    command: place('command'),
  };
  return processes.flatMap((row) => {
    const pid = toNumber(row[places.pid]);
    if (pid === null) return [];
    const rss = toNumber(row[places.rss]);
    return [
      {
        pid,
        parent: toNumber(row[places.parent]),
        user: row[places.user] ?? '',
        state: row[places.state] ?? '',
        cpu: toNumber(row[places.cpu]),
        memory: rss === null ? null : rss * KIB,
        elapsed: toSeconds(row[places.elapsed]),
        command: row[places.command] ?? '',
      },
    ];
  });
}

function toNumber(text: string | undefined): number | null {
  const value = Number(text?.trim() || Number.NaN);
  return Number.isFinite(value) ? value : null;
}

/** `[[dd-]hh:]mm:ss` of `ps` in seconds. */
function toSeconds(text: string | undefined): number | null {
  const parts = /^\s*(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)\s*$/.exec(text ?? '');
  if (parts === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
