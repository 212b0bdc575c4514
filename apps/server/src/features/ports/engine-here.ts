import { readFileSync, realpathSync } from 'node:fs';
import type { EngineAddress } from '@berth/engine';

/**
 * Whether the engine listens in the network namespace of this process: /proc/net/unix (unix(7)) lists that namespace's sockets
 * alone, by the path at which each was bound. False where it cannot be told.
 */
export function engineIsHere(address: EngineAddress): boolean {
  if (address.kind !== 'unix') return false;
  const socket = realPath(address.path);
  return listeningPaths(readTable()).some((path) => path === socket || realPath(path) === socket);
}

/** The paths of the listening sockets of a table like /proc/net/unix. */
export function listeningPaths(table: string): string[] {
  return table.split('\n').flatMap((line) => {
    // Num: RefCount Protocol Flags Type St Inode Path; the flag is __SO_ACCEPTCON of the kernel.
    const [, flags, path] = /^\S+: \S+ \S+ (\S+) \S+ \S+ +\d+ (\/.*)$/.exec(line) ?? [];
    return path !== undefined && flags === '00010000' ? [path] : [];
  });
}

/** /var/run/docker.sock and /run/docker.sock are one. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readTable(): string {
  try {
    return readFileSync('/proc/net/unix', 'utf8');
  } catch {
    return '';
  }
}
