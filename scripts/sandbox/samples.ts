import { testImages } from '@berth/testbed';

/** A sample container: the words of `docker create` for it, and what it should be doing. */
export interface Sample {
  name: string;
  words: readonly string[];
  state: 'running' | 'paused' | 'stopped';
}

const project = 'harbour';
export const sampleNetwork = `${project}_default`;
export const sampleVolume = `${project}_data`;
export const projectLabel = `com.docker.compose.project=${project}`;

function service(name: string, ...words: string[]): Sample {
  const labels = {
    project,
    service: name,
    'container-number': '1',
    oneoff: 'False',
    'project.working_dir': `/srv/${project}`,
    'project.config_files': `/srv/${project}/compose.yaml`,
  };
  const labelWords = Object.entries(labels).flatMap(([key, value]) => [
    '--label',
    `com.docker.compose.${key}=${value}`,
  ]);
  const restart = ['--restart', 'unless-stopped'];
  const network = ['--network', sampleNetwork, '--network-alias', name];
  return { name: `${project}-${name}-1`, words: [...labelWords, ...restart, ...network, ...words], state: 'running' };
}

/** About ten containers of different kinds; `webPort` is a free port of this machine. */
export function samples(webPort: number): Sample[] {
  const stay = ['--restart', 'unless-stopped'];
  return [
    {
      name: 'website',
      words: [...stay, '-p', `127.0.0.1:${webPort}:80`, '--label', 'team=shop', testImages.web],
      state: 'running',
    },
    { name: 'chatty', words: [...stay, '-e', 'PAUSE=0.5', testImages.chatty], state: 'running' },
    { name: 'crash-looper', words: ['--restart', 'always', testImages.crash], state: 'running' },
    { name: 'unhealthy', words: [...stay, testImages.unhealthy], state: 'running' },
    { name: 'paused', words: ['--stop-signal', 'KILL', testImages.counter], state: 'paused' },
    {
      name: 'backup',
      words: [testImages.base, 'sh', '-c', 'echo "42 files copied"; echo "disk almost full" >&2; exit 3'],
      state: 'stopped',
    },
    { name: 'cpu-burner', words: [...stay, '--cpus', '0.25', '--memory', '64m', testImages.burner], state: 'running' },
    { name: 'shell', words: ['-it', '--stop-signal', 'HUP', ...stay, testImages.bash], state: 'running' },
    service('web', '-p', '127.0.0.1::80', testImages.web),
    service('worker', '-e', 'PREFIX=job', '-e', 'PAUSE=2', testImages.counter),
    service('db', '-v', `${sampleVolume}:/data`, '-e', 'DB_PASSWORD=not-a-secret', '-e', 'PAUSE=3', testImages.counter),
  ];
}
