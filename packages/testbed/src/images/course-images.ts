import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSuite } from '../debian/apt.ts';
import { toolbox } from '../debian/toolbox.ts';
import { unpackedSuite } from '../debian/unpacked-suite.ts';
import type { ImageRecipe } from './archive.ts';
import type { ImageFile } from './layer.ts';
import { type EngineAddress, loadImages } from './load.ts';
import { sharedLibraries } from './shared-libraries.ts';
import { baseFiles } from './test-images.ts';

/** The images of which every Docker course makes its first containers, under the names it calls them by. */
export const courseImages = {
  /** A real nginx, with `whereis` to find it. */
  nginx: 'nginx:latest',
  /** Nothing but a shell: without a terminal it ends at once. */
  centos: 'centos:latest',
  /** Takes 4 MB more every half of a second, and never gives one back. */
  hungry: 'elasticsearch:7.6.2',
} as const;

const configuration = `user www-data;
worker_processes 1;
error_log /dev/stderr;
events {}
http {
  access_log /dev/stdout;
  default_type text/html;
  server { listen 80; root /usr/share/nginx/html; }
}
`;

const welcome = '<!doctype html><title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>\n';

const hungryScript = `trap 'exit 143' TERM INT
echo "heap starts at 4 MB"
n=0
while :; do
  n=$((n+1))
  eval "heap$n=\\$(head -c 4000000 /dev/zero | tr '\\\\0' x)"
  echo "heap is $((n * 4)) MB"
  sleep 0.5
done
`;

/** Unpacks the packages of nginx, downloading them the first time. @returns the folder that holds usr/ */
export async function nginxRoot(): Promise<string> {
  const suite = await hostSuite();
  const packages = ['nginx', 'nginx-common', 'libpcre2-8-0', ['libssl3', 'libssl3t64'], 'zlib1g', 'libcrypt1'];
  return unpackedSuite(`nginx-${suite}`, suite, [...packages, 'util-linux']);
}

async function nginxFiles(): Promise<ImageFile[]> {
  const root = await nginxRoot();
  const pick = (...paths: string[]) => paths.map((path) => join(root, path)).find(existsSync) ?? '';
  const program = async (path: string, from: string): Promise<ImageFile> => ({
    path,
    mode: 0o755,
    content: await readFile(from),
  });
  const nginx = pick('usr/sbin/nginx');
  const whereis = pick('usr/bin/whereis');
  const libraries = pick('usr/lib/x86_64-linux-gnu', 'usr/lib/aarch64-linux-gnu');
  return [
    await program('usr/sbin/nginx', nginx),
    await program('usr/bin/whereis', whereis),
    ...(await sharedLibraries([nginx, whereis], libraries)),
    { path: 'etc/passwd', content: 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/false\n' },
    { path: 'etc/group', content: 'root:x:0:\nwww-data:x:33:\n' },
    { path: 'etc/nginx/nginx.conf', content: configuration },
    { path: 'usr/share/nginx/html/index.html', content: welcome },
    { path: 'var/lib/nginx', directory: true },
    { path: 'var/log/nginx', directory: true },
    { path: 'run', directory: true },
  ];
}

async function courseRecipes(): Promise<ImageRecipe[]> {
  const base = await baseFiles();
  const { bash } = await toolbox();
  const shell: ImageFile[] = [{ path: 'bin/bash', mode: 0o755, content: await readFile(bash) }];
  const script: ImageFile[] = [{ path: 'run.sh', mode: 0o755, content: hungryScript }];
  return [
    {
      name: courseImages.nginx,
      layers: [base, shell, await nginxFiles()],
      config: { Cmd: ['nginx', '-g', 'daemon off;'], ExposedPorts: { '80/tcp': {} }, StopSignal: 'SIGQUIT' },
    },
    { name: courseImages.centos, layers: [base, shell], config: { Cmd: ['/bin/bash'] } },
    {
      name: courseImages.hungry,
      layers: [base, shell, script],
      config: { Cmd: ['bash', '/run.sh'], ExposedPorts: { '9200/tcp': {} } },
    },
  ];
}

/** Makes the images of a Docker course and loads them. @throws Error with the engine's words, or those of a download */
export async function loadCourseImages(engine: EngineAddress): Promise<void> {
  await loadImages(engine, await courseRecipes());
}
