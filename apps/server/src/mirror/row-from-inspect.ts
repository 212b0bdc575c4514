import type { ContainerSummary } from '@berth/contract';
import type { ContainerDetails } from '@berth/engine';
import { hideInRecord, hideInText } from '../kernel/hide-secrets.ts';
import { healthOf, instantOf, networksOf, portsOf, stackOf, unknownInstant } from './row-parts.ts';

/** A complete row, seen by whoever may list: secrets in its command and labels are hidden. The list alone knows when an image's tag has moved on, so its word is kept from `known`. */
export function rowFromInspect(details: ContainerDetails, known?: ContainerSummary): ContainerSummary {
  const { state, config, hostConfig } = details;
  const alive = state.status === 'running' || state.status === 'paused';
  const started = instantOf(state.startedAt);
  return {
    id: details.id,
    name: details.name,
    image: known?.imageId === details.imageId ? known.image : config.image,
    imageId: details.imageId,
    state: state.status,
    health: healthOf(state.status, state.health?.status),
    failingStreak: state.status === 'running' ? (state.health?.failingStreak ?? null) : null,
    exitCode: alive || started === null ? null : (state.exitCode ?? null),
    oomKilled: state.oomKilled,
    error: state.error === undefined ? null : hideInText(state.error),
    createdAt: instantOf(details.createdAt) ?? known?.createdAt ?? unknownInstant,
    startedAt: started,
    finishedAt: alive ? null : instantOf(state.finishedAt),
    restartCount: details.restartCount,
    restartPolicy: hostConfig.restartPolicy.name || 'no',
    command: hideInText(commandLine(details.path, details.args)),
    ports: openPorts(details, alive),
    networks: networksOf(details.networks),
    labels: hideInRecord(config.labels),
    ...stackOf(config.labels),
    tty: config.tty,
    autoRemove: hostConfig.autoRemove,
    memoryLimit: hostConfig.memory ?? null,
    cpuLimit: hostConfig.cpus ?? null,
    isBerth: false,
    pending: null,
    incomplete: false,
  };
}

/** Spelled as the engine's list spells it (moby container/view.go). */
function commandLine(path: string, args: readonly string[]): string {
  return [path, ...args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg))].join(' ').trimEnd();
}

/** What is bound now and, while the container has a network of its own, what is exposed without being bound. */
function openPorts(details: ContainerDetails, alive: boolean) {
  const bound = details.ports.map((binding) => ({
    ...splitPort(binding.containerPort),
    hostIp: binding.hostIp,
    hostPort: Number(binding.hostPort) || null,
  }));
  const taken = new Set(details.ports.map((binding) => binding.containerPort));
  const mode = details.hostConfig.networkMode ?? '';
  const ownNetwork = mode !== 'host' && mode !== 'none' && !mode.startsWith('container:');
  const exposed = alive && ownNetwork ? details.config.exposedPorts.filter((port) => !taken.has(port)) : [];
  return portsOf([...bound, ...exposed.map((port) => ({ ...splitPort(port), hostIp: null, hostPort: null }))]);
}

function splitPort(port: string): { containerPort: number; protocol: string } {
  const [number, protocol = 'tcp'] = port.split('/');
  return { containerPort: Number(number), protocol };
}
