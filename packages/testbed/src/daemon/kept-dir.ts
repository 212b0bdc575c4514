import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { livingOwner, ownerNote } from './owner.ts';

function keeper(keepDir: string): number | undefined {
  try {
    return livingOwner(readFileSync(join(keepDir, 'owner'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Takes a folder that outlives its engine. Throws when another process runs an engine on it. */
export function claimKeptDir(keepDir: string): void {
  const other = keeper(keepDir);
  if (other !== undefined) throw new Error(`Process ${other} already runs an engine on ${keepDir}: stop it first.`);
  mkdirSync(keepDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(keepDir, 'owner'), ownerNote());
}

export function freeKeptDir(keepDir: string): void {
  rmSync(join(keepDir, 'owner'), { force: true });
}
