/** The engines of the matrix. `default` is the newest of them that can be had here. */
export type EngineName = 'default' | '20.10' | '26.1' | '28.5' | '28.5-containerd';

/** What an engine of the matrix is made of: the Debian suite that carries it and the image store it runs with. */
export interface EngineRecipe {
  name: Exclude<EngineName, 'default'>;
  suite: string;
  /** Major and minor, as the unpacked `dockerd --version` must say. */
  version: string;
  containerdStore: boolean;
  packages: string[];
}

const splitPackages = ['docker.io', 'docker-cli', 'containerd'];

/** Newest first: `default` takes the first one that is to be had. */
export const engineRecipes: readonly EngineRecipe[] = [
  { name: '28.5', suite: 'forky', version: '28.5', containerdStore: false, packages: splitPackages },
  { name: '28.5-containerd', suite: 'forky', version: '28.5', containerdStore: true, packages: splitPackages },
  { name: '26.1', suite: 'trixie', version: '26.1', containerdStore: false, packages: splitPackages },
  {
    name: '20.10',
    suite: 'bookworm',
    version: '20.10',
    containerdStore: false,
    packages: ['docker.io', 'containerd'],
  },
];
