import { readFile } from 'node:fs/promises';
import { toolbox } from '../debian/toolbox.ts';
import { runCommand } from '../run-command.ts';
import type { ImageConfig, ImageRecipe } from './archive.ts';
import type { ImageFile } from './layer.ts';
import * as scripts from './scripts.ts';

/** Names of the images that `loadTestImages` makes. */
export const testImages = {
  /** busybox with `sh`. */
  base: 'berth-test/base:1',
  /** Serves a page on port 80. */
  web: 'berth-test/web:1',
  /** Colours, JSON lines, stack traces on both streams, every PAUSE seconds. */
  chatty: 'berth-test/chatty:1',
  /** Sleeps; has no shell at all. */
  noshell: 'berth-test/noshell:1',
  /** busybox and a real bash. */
  bash: 'berth-test/bash:1',
  /** Its health check fails from the first second on. */
  unhealthy: 'berth-test/unhealthy:1',
  /** Ends with 1 after two lines. */
  crash: 'berth-test/crash:1',
  /** Runs as 1000. */
  user: 'berth-test/user:1',
  /** HTML, escapes and bidi marks in labels, environment and log. */
  hostile: 'berth-test/hostile:1',
  /** Numbered lines, one every PAUSE seconds. */
  counter: 'berth-test/counter:1',
  /** Prints N lines as fast as it can and ends. */
  lines: 'berth-test/lines:1',
  /** Uses one core. */
  burner: 'berth-test/burner:1',
} as const;

export type TestImageName = (typeof testImages)[keyof typeof testImages];

const page = '<!doctype html><title>It works</title><h1>It works</h1><p>A page from a test container.</p>\n';
const second = 1_000_000_000;

async function makeBaseFiles(): Promise<ImageFile[]> {
  const { busybox } = await toolbox();
  const applets = (await runCommand(busybox, ['--list'])).trim().split('\n');
  return [
    { path: 'bin', directory: true },
    { path: 'tmp', directory: true, mode: 0o1777 },
    { path: 'etc/passwd', content: 'root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000:user:/tmp:/bin/sh\n' },
    { path: 'etc/group', content: 'root:x:0:\nuser:x:1000:\n' },
    { path: 'bin/busybox', mode: 0o755, content: await readFile(busybox) },
    ...applets.filter((name) => name !== 'busybox').map((name) => ({ path: `bin/${name}`, linkTo: 'busybox' })),
  ];
}

let base: Promise<ImageFile[]> | undefined;

/** The layer that nearly all test images share: busybox and its applets. */
export function baseFiles(): Promise<ImageFile[]> {
  base ??= makeBaseFiles();
  return base;
}

function scripted(name: string, files: ImageFile[], script: string, config: ImageConfig = {}): ImageRecipe {
  const program: ImageFile[] = [{ path: 'run.sh', content: script, mode: 0o755 }];
  return { name, layers: [files, program], config: { Cmd: ['sh', '/run.sh'], ...config } };
}

/** How every test image is made. */
export async function testImageRecipes(): Promise<ImageRecipe[]> {
  const [files, tools] = await Promise.all([baseFiles(), toolbox()]);
  const bash: ImageFile[] = [{ path: 'bin/bash', mode: 0o755, content: await readFile(tools.bash) }];
  const sleeper: ImageFile[] = [{ path: 'sleep', mode: 0o755, content: await readFile(tools.busybox) }];
  const hostileLabels = {
    'berth-test.html': '<img src=x onerror=alert(1)>',
    'berth-test.bidi': 'evil\u202etxt.exe',
    'berth-test.ansi': '\u001b[31mred\u001b[0m',
    '<b>key</b>': '"quoted" & <i>odd</i>',
  };
  return [
    { name: testImages.base, layers: [files], config: { Cmd: ['sh'] } },
    {
      name: testImages.web,
      layers: [files, [{ path: 'www/index.html', content: page }]],
      config: {
        Cmd: ['httpd', '-f', '-v', '-p', '80', '-h', '/www'],
        ExposedPorts: { '80/tcp': {} },
        // As process 1 it would not hear SIGTERM, and every stop would take ten seconds.
        StopSignal: 'SIGKILL',
      },
    },
    scripted(testImages.chatty, files, scripts.chattyScript),
    { name: testImages.noshell, layers: [sleeper], config: { Entrypoint: ['/sleep'], Cmd: ['1000000'] } },
    { name: testImages.bash, layers: [files, bash], config: { Cmd: ['bash'] } },
    scripted(testImages.unhealthy, files, scripts.counterScript, {
      Env: ['PATH=/bin', 'PAUSE=2', 'PREFIX=tick'],
      Healthcheck: {
        Test: ['CMD-SHELL', 'echo "connection refused on port 8080"; exit 1'],
        Interval: second,
        Timeout: 2 * second,
        Retries: 1,
      },
    }),
    scripted(testImages.crash, files, scripts.crashScript),
    { name: testImages.user, layers: [files], config: { Cmd: ['sh'], User: '1000' } },
    scripted(testImages.hostile, files, scripts.hostileScript, {
      Labels: hostileLabels,
      Env: ['PATH=/bin', 'EVIL=<script>alert("env")</script>'],
    }),
    scripted(testImages.counter, files, scripts.counterScript),
    scripted(testImages.lines, files, scripts.linesScript),
    scripted(testImages.burner, files, scripts.burnerScript),
  ];
}
