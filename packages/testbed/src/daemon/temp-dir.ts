import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyDir } from './destroy-dir.ts';
import { livingOwner, ownerNote } from './owner.ts';
import { processInfo } from './processes.ts';

const prefix = 'berth-testbed-';
const mine = new Set<string>();
let hooked = false;

function cleanAtExit(): void {
  if (hooked) return;
  hooked = true;
  process.on('exit', () => {
    for (const dir of mine) destroyDir(dir);
  });
}

/**
 * Makes a folder that is removed with all that runs or is mounted in it: by `removeTempDir`, at the end of this
 * process, or, if it was killed, by the next run.
 */
export function tempDir(name: string): string {
  cleanAtExit();
  const dir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-${name}-`));
  writeFileSync(join(dir, 'owner'), ownerNote());
  mkdirSync(join(dir, 'home'));
  mine.add(dir);
  return dir;
}

/** Removes a folder made by `tempDir` at once. */
export function removeTempDir(dir: string): void {
  if (mine.delete(dir)) destroyDir(dir);
}

function ownerLives(dir: string, name: string): boolean {
  try {
    return livingOwner(readFileSync(join(dir, 'owner'), 'utf8')) !== undefined;
  } catch {
    // Its owner is between mkdtemp and the note, or died there: the pid in the name is all there is.
    return processInfo(Number(name.slice(prefix.length).split('-')[0])) !== undefined;
  }
}

/** Removes what killed processes left behind: their engines, mounts, bridges and folders. */
export function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name);
    if (name.startsWith(prefix) && !ownerLives(dir, name)) destroyDir(dir);
  }
}
