import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSuite } from './apt.ts';
import { unpackedSuite } from './unpacked-suite.ts';

/** Everything an engine needs beside its own packages, from this machine's own suite, so that its libraries fit. */
export interface Toolbox {
  /** A folder for PATH with runc, docker-init and, where the machine has none, iptables. */
  bin: string;
  /** Shared libraries that a small machine may lack. */
  lib: string;
  busybox: string;
  bash: string;
  tini: string;
  registry: string;
}

const packages = [
  'runc',
  'busybox-static',
  'bash-static',
  ['tini-static', 'tini'],
  'docker-registry',
  'iptables',
  'libip4tc2',
  'libip6tc2',
  'libxtables12',
  'libnetfilter-conntrack3',
  'libnfnetlink0',
  'libnftnl11',
  'libmnl0',
  'libseccomp2',
  ['libdevmapper1.02.1'],
  'libsystemd0',
];

function systemHas(tool: string): boolean {
  return ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((dir) => existsSync(join(dir, tool)));
}

function pick(root: string, ...paths: string[]): string {
  const found = paths.map((path) => join(root, path)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The unpacked Debian packages lack ${paths.join(' or ')}.`);
  return found;
}

async function linkAll(bin: string, links: Record<string, string>): Promise<void> {
  if (existsSync(bin)) return;
  const draft = `${bin}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await mkdir(draft);
  for (const [name, target] of Object.entries(links)) await symlink(target, join(draft, name));
  await rename(draft, bin).catch(() => rm(draft, { recursive: true }));
}

/** Unpacks the tools once and says where each of them is. */
export async function toolbox(): Promise<Toolbox> {
  const suite = await hostSuite();
  const root = await unpackedSuite(`tools-${suite}`, suite, packages);
  const tini = pick(root, 'usr/bin/tini-static');
  const links: Record<string, string> = { runc: pick(root, 'usr/sbin/runc'), 'docker-init': tini };
  if (!systemHas('iptables')) {
    const multi = pick(root, 'usr/sbin/xtables-nft-multi', 'sbin/xtables-nft-multi');
    for (const name of ['iptables', 'ip6tables', 'iptables-save', 'iptables-restore']) links[name] = multi;
  }
  await linkAll(join(root, 'engine-bin'), links);
  const libRoot = join(root, 'usr/lib');
  const triplet = readdirSync(libRoot).find((name) => name.endsWith('-linux-gnu')) ?? '';
  return {
    bin: join(root, 'engine-bin'),
    lib: join(libRoot, triplet),
    busybox: pick(root, 'usr/bin/busybox', 'bin/busybox'),
    bash: pick(root, 'usr/bin/bash-static', 'bin/bash-static'),
    tini,
    registry: pick(root, 'usr/bin/docker-registry'),
  };
}
