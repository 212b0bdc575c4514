import type { Mount } from '../schema/mount.schema.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { NANO } from '../units/cpus.ts';
import type { CreateBody, HostConfig } from './create-body.ts';
import { toPortBindings } from './port-bindings.ts';

/**
 * Builds the engine's request from a parsed spec: the engine's own spelling of each key, nothing from the spec but its values, and no key
 * whose value is not given, so that the image's and the engine's defaults hold. The same body that `docker run -d` sends.
 */
export function toCreateBody(spec: RunSpec): CreateBody {
  const bindings = toPortBindings(spec.ports);
  const anonymous = spec.mounts.filter((mount) => mount.type === 'volume' && mount.source === '');
  return {
    Image: spec.image,
    ...(spec.command.length > 0 && { Cmd: spec.command }),
    ...(spec.entrypoint !== null && { Entrypoint: [spec.entrypoint] }),
    ...(hasKeys(spec.env) && { Env: Object.entries(spec.env).map(([key, value]) => `${key}=${value}`) }),
    ...(hasKeys(spec.labels) && { Labels: { ...spec.labels } }),
    ...(spec.workdir !== '' && { WorkingDir: spec.workdir }),
    ...(spec.user !== '' && { User: spec.user }),
    ...(spec.hostname !== '' && { Hostname: spec.hostname }),
    ...(spec.tty && { Tty: true }),
    ...(spec.openStdin && { OpenStdin: true }),
    ...(hasKeys(bindings) && { ExposedPorts: Object.fromEntries(Object.keys(bindings).map((key) => [key, {}])) }),
    ...(anonymous.length > 0 && { Volumes: Object.fromEntries(anonymous.map((mount) => [mount.target, {}])) }),
    HostConfig: toHostConfig(spec, bindings),
  };
}

function toHostConfig(spec: RunSpec, bindings: ReturnType<typeof toPortBindings>): HostConfig {
  const binds = spec.mounts.filter((mount) => mount.type !== 'tmpfs' && mount.source !== '');
  const memory = spec.mounts.filter((mount) => mount.type === 'tmpfs');
  const { policy, maxRetries } = spec.restart;
  return {
    ...(hasKeys(bindings) && { PortBindings: bindings }),
    ...(spec.publishAll && { PublishAllPorts: true }),
    ...(binds.length > 0 && { Binds: binds.map(toBind) }),
    ...(memory.length > 0 && {
      Tmpfs: Object.fromEntries(memory.map((mount) => [mount.target, mount.readOnly ? 'ro' : ''])),
    }),
    ...(spec.network !== '' && { NetworkMode: spec.network }),
    ...(policy !== 'no' && { RestartPolicy: { Name: policy, MaximumRetryCount: maxRetries } }),
    ...(spec.memory > 0 && { Memory: spec.memory }),
    ...(spec.cpus > 0 && { NanoCpus: Math.round(spec.cpus * NANO) }),
    ...(spec.privileged && { Privileged: true }),
    ...(spec.autoRemove && { AutoRemove: true }),
    ...(spec.init && { Init: true }),
  };
}

function toBind(mount: Mount): string {
  return `${mount.source}:${mount.target}${mount.readOnly ? ':ro' : ''}`;
}

function hasKeys(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length > 0;
}
