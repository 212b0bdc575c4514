import type { DockerCli, RunCli } from './docker-cli.ts';
import type { EngineName } from './engine-names.ts';

/** What the global setup hands to the workers: plain data. */
export interface SharedEngineAddress {
  name: EngineName;
  version: string;
  apiVersion: string;
  socketPath: string;
  dockerHost: string;
  dockerCli: DockerCli;
}

/** The engine that all test files share, as one file sees it. */
export interface SharedEngine extends SharedEngineAddress {
  cli: RunCli;
  /** Begins the name of all that this file makes; nobody else's name begins with it. */
  prefix: string;
  /** To be put on what this file makes, for `docker run --label`: `berth.test=<prefix>`. */
  label: string;
  /** The same as a record. */
  labels: Record<string, string>;
}

const kinds: { list: string[]; remove: string[] }[] = [
  { list: ['ps', '-a', '--format', '{{.Names}}'], remove: ['rm', '-f', '-v'] },
  { list: ['network', 'ls', '--format', '{{.Name}}'], remove: ['network', 'rm'] },
  { list: ['volume', 'ls', '--format', '{{.Name}}'], remove: ['volume', 'rm', '-f'] },
];

async function namesOf(engine: SharedEngine, list: string[]): Promise<string[]> {
  const [labelled, all] = await Promise.all([
    engine.cli([...list, '--filter', `label=${engine.label}`]),
    engine.cli(list),
  ]);
  const words = (text: string) => text.split('\n').filter((name) => name !== '');
  return [...new Set([...words(labelled), ...words(all).filter((name) => name.startsWith(engine.prefix))])];
}

/** Removes containers, networks and volumes that bear the file's label or prefix, and images named with it. */
export async function cleanUp(engine: SharedEngine): Promise<void> {
  for (const { list, remove } of kinds) {
    const names = await namesOf(engine, list);
    if (names.length > 0) await engine.cli([...remove, ...names]);
  }
  const images = await engine.cli(['images', '--format', '{{.Repository}}:{{.Tag}}']);
  const own = images.split('\n').filter((name) => name.startsWith(engine.prefix));
  if (own.length > 0) await engine.cli(['rmi', '-f', ...own]);
}
