import { join } from 'node:path';
import { type EngineName, type EngineRecipe, engineRecipes } from '../engine-names.ts';
import { runCommand } from '../run-command.ts';
import { type Toolbox, toolbox } from './toolbox.ts';
import { unpackedSuite } from './unpacked-suite.ts';

/** The unpacked programs of one engine. */
export interface EngineBinaries {
  recipe: EngineRecipe;
  /** As `dockerd --version` says, for example `28.5.2+dfsg4`. */
  version: string;
  dockerd: string;
  docker: string;
  /** Environment in which dockerd and docker find their own helpers before the machine's. */
  env: Record<string, string>;
  tools: Toolbox;
}

/** Whether an engine of the matrix is to be had on this machine, and if not, why. */
export interface EngineAvailability {
  name: EngineRecipe['name'];
  version?: string;
  reason?: string;
}

/** The recipes behind a name, in the order in which they are worth trying. */
export function recipesOf(name: EngineName): EngineRecipe[] {
  return engineRecipes.filter((recipe) => name === 'default' || recipe.name === name);
}

/**
 * Finds an engine's programs, downloading and unpacking them the first time.
 * @throws Error that says why the engine is not to be had here
 */
export async function engineBinaries(recipe: EngineRecipe): Promise<EngineBinaries> {
  const [root, tools] = await Promise.all([unpackedSuite(recipe.suite, recipe.suite, recipe.packages), toolbox()]);
  const dirs = [tools.bin, join(root, 'usr/sbin'), join(root, 'usr/bin')];
  const env = {
    PATH: [...dirs, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
    LD_LIBRARY_PATH: tools.lib,
    XTABLES_LIBDIR: join(tools.lib, 'xtables'),
  };
  const dockerd = join(root, 'usr/sbin/dockerd');
  const said = await runCommand(dockerd, ['--version'], { env });
  const version = /version ([^,\s]+)/.exec(said)?.[1] ?? 'unknown';
  if (!version.startsWith(`${recipe.version}.`)) {
    throw new Error(`Debian ${recipe.suite} now brings engine ${version}, not ${recipe.version}.`);
  }
  return { recipe, version, dockerd, docker: join(root, 'usr/bin/docker'), env, tools };
}

/** Looks at every engine of the matrix: its version where it is to be had, the reason where it is not. */
export async function engineAvailability(): Promise<EngineAvailability[]> {
  const found: EngineAvailability[] = [];
  for (const recipe of engineRecipes) {
    try {
      found.push({ name: recipe.name, version: (await engineBinaries(recipe)).version });
    } catch (error) {
      found.push({ name: recipe.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return found;
}

/** The engines of the matrix that are to be had here, newest first. */
export async function availableEngines(): Promise<EngineName[]> {
  return (await engineAvailability()).filter(({ reason }) => reason === undefined).map(({ name }) => name);
}
