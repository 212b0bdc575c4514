import { readFile } from 'node:fs/promises';
import { runCommand } from '../run-command.ts';
import type { ImageFile } from './layer.ts';

/**
 * The shared libraries and the loader that programs of this machine need, at the paths where they look for them.
 * @param programs absolute paths
 * @param libraryDir searched before the machine's own
 * @throws CommandError where a program is not a dynamic one; Error that names a library which is missing
 */
export async function sharedLibraries(programs: readonly string[], libraryDir?: string): Promise<ImageFile[]> {
  const env = libraryDir === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryDir };
  const found = new Map<string, string>();
  for (const program of programs) {
    for (const line of (await runCommand('ldd', [program], { env })).split('\n')) {
      if (line.includes('not found')) throw new Error(`${program} needs a library that is not here:${line}`);
      const [, name = '', path = name] = /^\s+(\S+)(?: => (\S+))? \(0x/.exec(line) ?? [];
      if (path.startsWith('/')) found.set(name.startsWith('/') ? name : `/lib/${name}`, path);
    }
  }
  return Promise.all(
    [...found].map(async ([path, source]) => ({ path: path.slice(1), mode: 0o755, content: await readFile(source) })),
  );
}
