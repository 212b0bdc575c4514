import { readdir, readFile } from 'node:fs/promises';
import { markName } from './reap-script.ts';

/**
 * Kills whatever on this machine carries the terminal's mark. Reaches a container's processes where Berth runs on the
 * engine's host with the right to; elsewhere it finds none.
 */
export async function killOnThisHost(terminalId: string): Promise<void> {
  const mark = `${markName}=${terminalId}`;
  const pids = await readdir('/proc').catch(() => []);
  for (const pid of pids.filter((name) => /^\d+$/.test(name) && name !== String(process.pid))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    if (environment.split('\0').includes(mark)) kill(Number(pid));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, or is not ours to end.
  }
}
