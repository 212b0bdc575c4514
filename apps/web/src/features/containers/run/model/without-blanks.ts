import type { Mount, PortMapping, RunSpec, SpecIssue } from '@berth/run-spec';

/** A spec without blank rows, and the way between its paths and those of the form, which counts all rows. */
export interface Sendable {
  readonly spec: RunSpec;
  /** An issue of the spec at the row that it came from. */
  readonly toRow: (issue: SpecIssue) => SpecIssue;
  /** The path of a field of the form in the spec; undefined in a row that is not sent. */
  readonly toSent: (path: string) => string | undefined;
}

/** Leaves out the port and mount rows that nothing was put into: they are not there yet, as empty rows of env are not. */
export function withoutBlanks(spec: RunSpec): Sendable {
  const kept = { ports: placesOf(spec.ports, isBlankPort), mounts: placesOf(spec.mounts, isBlankMount) };
  return {
    spec: {
      ...spec,
      ports: spec.ports.filter((port) => !isBlankPort(port)),
      mounts: spec.mounts.filter((mount) => !isBlankMount(mount)),
    },
    toRow: (issue) => {
      const at = readPath(issue.path);
      if (at === undefined) return issue;
      const place = (sent: number) => kept[at.list][sent] ?? sent;
      const { row } = issue.params;
      const params = typeof row === 'number' ? { ...issue.params, row: place(row - 1) + 1 } : issue.params;
      return { ...issue, path: `${at.list}.${place(at.index)}${at.rest}`, params };
    },
    toSent: (path) => {
      const at = readPath(path);
      if (at === undefined) return path;
      const sent = kept[at.list].indexOf(at.index);
      return sent === -1 ? undefined : `${at.list}.${sent}${at.rest}`;
    },
  };
}

/** The places of the rows that stay. */
function placesOf<T>(rows: readonly T[], isBlank: (row: T) => boolean): number[] {
  return rows.flatMap((row, index) => (isBlank(row) ? [] : [index]));
}

function isBlankPort({ hostIp, hostPort, containerPort }: PortMapping): boolean {
  return hostIp === '' && hostPort.trim() === '' && containerPort.trim() === '';
}

function isBlankMount({ type, source, target, readOnly }: Mount): boolean {
  return type === 'volume' && source.trim() === '' && target.trim() === '' && !readOnly;
}

function readPath(path: string): { list: 'ports' | 'mounts'; index: number; rest: string } | undefined {
  const [, list, index, rest = ''] = /^(ports|mounts)\.(\d+)(.*)$/.exec(path) ?? [];
  return list === 'ports' || list === 'mounts' ? { list, index: Number(index), rest } : undefined;
}
