import { type TestEngine, testImages } from '@berth/testbed';
import { picturing } from './picture.ts';

/** A container of the made-up host: where it belongs, its image's name, and the words of `docker run` for it. */
interface Member {
  readonly stack?: string;
  readonly name: string;
  readonly image: string;
  /** What the image is under its name; busybox unless told. */
  readonly from?: string;
  readonly words?: readonly string[];
  readonly command?: readonly string[];
}

// A test run leaves the usual ports to the machine it runs on.
const offset = picturing ? 0 : 20_000;

/** The host port of a member: `8080` in the pictures. */
export function hostPort(port: number): number {
  return port + offset;
}

function publish(host: number, container: number, address = ''): string[] {
  return ['-p', `${address}${hostPort(host)}:${container}`];
}

/** Works a little each second and holds some megabytes, as a service does. */
function service(load: number, megabytes = 1): string[] {
  const steps = picturing ? load : 1;
  const script = [
    'trap "exit 143" TERM',
    `held=$(head -c ${megabytes}000000 /dev/zero | tr "\\0" x)`,
    'echo "ready to serve"',
    'n=0',
    `while :; do n=$((n + 7919)); i=0; while [ $i -lt $((${2 * steps} * (n % 97 + 20))) ]; do i=$((i + 1)); done; sleep 1; done`,
  ];
  return ['sh', '-c', script.join('; ')];
}

const says = (...lines: string[]) => ['sh', '-c', lines.join('; ')];
const health = (command: string, ...words: string[]) => [
  '--health-cmd',
  command,
  '--health-interval',
  '2s',
  '--health-retries',
  '1',
  ...words,
];
const shopWeb = 'hub.example.com/shop/web:2.14.0';
const runner = 'ghcr.io/acme/runner:2.329.0';
const limit = '48m';

const members: readonly Member[] = [
  { stack: 'shop', name: 'web-1', image: shopWeb, words: publish(8080, 80), command: service(300, 9) },
  { stack: 'shop', name: 'web-2', image: shopWeb, words: publish(8081, 80), command: service(260, 8) },
  {
    stack: 'shop',
    name: 'api-1',
    image: 'hub.example.com/shop/api:2.14.0',
    from: testImages.chatty,
    words: [
      ...publish(3000, 3000, '127.0.0.1:'),
      ...publish(9229, 9229, '127.0.0.1:'),
      ...['--memory', '256m', '--cpus', '1.5', '--restart', 'unless-stopped', '-v', '/var/cache/api'],
      ...['-e', 'PAUSE=0.4', '-e', 'LOG_LEVEL=info', '-e', 'DB_HOST=postgres', '-e', 'DB_PASSWORD=not-a-real-one'],
    ],
  },
  {
    stack: 'shop',
    name: 'worker-1',
    image: 'hub.example.com/shop/jobs:2.14.0',
    words: ['--memory', '64m'],
    command: service(700, 17),
  },
  {
    stack: 'shop',
    name: 'mailer-1',
    image: 'ghcr.io/shop/mailer:0.9.3',
    words: ['--restart', 'always'],
    command: says('echo "starting the mailer"', 'echo "Error: SMTP_URL is not set" >&2', 'exit 1'),
  },
  {
    stack: 'shop',
    name: 'search-1',
    image: 'opensearchproject/opensearch:2.19.1',
    words: [
      ...['--memory', limit, ...publish(9200, 9200, '127.0.0.1:'), '--expose', '9300'],
      ...health('echo "cluster is red: 2 shards unassigned"; exit 1'),
    ],
    command: service(500, 20),
  },
  {
    stack: 'shop',
    name: 'postgres-1',
    image: 'postgres:17.6',
    words: ['-v', 'shop_data:/var/lib/postgresql/data', ...publish(5432, 5432, '127.0.0.1:'), ...health('true')],
    command: service(120, 15),
  },
  { stack: 'shop', name: 'redis-1', image: 'redis:8.2-alpine', words: publish(6379, 6379), command: service(40, 4) },
  {
    stack: 'video',
    name: 'signal-1',
    image: 'ghcr.io/meet/signal:1.8.2',
    words: publish(8443, 443),
    command: service(90, 6),
  },
  {
    stack: 'video',
    name: 'sfu-1',
    image: 'ghcr.io/meet/sfu:1.8.2',
    words: ['-p', `${hostPort(40000)}-${hostPort(40009)}:40000-40009/udp`, ...publish(7880, 7880, '127.0.0.1:')],
    command: service(400, 12),
  },
  { stack: 'watch', name: 'grafana-1', image: 'grafana/grafana:12.1.0', command: service(60, 7) },
  { stack: 'watch', name: 'loki-1', image: 'grafana/loki:3.5.3', command: service(110, 9) },
  { stack: 'ci', name: 'runner-1', image: runner, words: ['--memory', '96m'], command: service(900, 22) },
  {
    stack: 'ci',
    name: 'runner-2',
    image: runner,
    words: ['--memory', '24m'],
    command: says('echo "FATAL ERROR: Reached heap limit" >&2', 'exec tail /dev/zero'),
  },
  { stack: 'ci', name: 'runner-3', image: runner, command: ['sleep', '1000000'] },
  {
    stack: 'ci',
    name: 'buildkit-1',
    image: 'moby/buildkit:v0.25.1',
    words: health('exit 1', '--health-start-period', '1h'),
    command: service(200, 5),
  },
  { name: 'registry', image: 'registry:3.0.0', words: publish(5001, 5000), command: service(30, 5) },
  {
    name: 'backup',
    image: 'restic/restic:0.18.0',
    command: says('echo "repository is locked" >&2', 'sleep 2', 'exit 11'),
  },
  {
    name: 'migrate',
    image: 'hub.example.com/shop/migrate:2.14.0',
    command: says('sleep 2', 'echo "14 migrations applied"'),
  },
];

/** The name of a container as Compose would call it. */
export function fullName({ stack, name }: Pick<Member, 'stack' | 'name'>): string {
  return stack === undefined ? name : `${stack}-${name}`;
}

async function run(engine: TestEngine, member: Member): Promise<void> {
  const { stack, name, image, from, words = [], command = [] } = member;
  const [service = name, number = '1'] = name.split(/-(?=\d+$)/);
  const labels =
    stack === undefined
      ? []
      : [
          `com.docker.compose.project=${stack}`,
          `com.docker.compose.service=${service}`,
          `com.docker.compose.container-number=${number}`,
        ];
  const network = stack === undefined ? [] : ['--network', `${stack}_default`, '--network-alias', service];
  await engine.cli(['tag', from ?? testImages.base, image]);
  await engine.cli([
    'run',
    '-d',
    '--name',
    fullName(member),
    ...labels.flatMap((label) => ['--label', label]),
    ...['--label', `tier=${stack === 'ci' ? 'ephemeral' : 'lasting'}`],
    ...network,
    ...words,
    image,
    ...command,
  ]);
}

/** Runs the made-up host's containers: nineteen in four stacks, in every state that is worth a picture. */
export async function runFleet(engine: TestEngine): Promise<void> {
  const stacks = new Set(members.flatMap(({ stack }) => stack ?? []));
  for (const stack of stacks) await engine.cli(['network', 'create', `${stack}_default`]);
  for (const member of members) await run(engine, member);
  await engine.cli(['exec', 'shop-api-1', 'sh', '-c', 'head -c 3400000 /dev/urandom > /tmp/upload']);
  await engine.cli(['pause', 'ci-runner-3']);
}
