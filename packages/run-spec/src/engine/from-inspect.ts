import { z } from 'zod';
import { restartPolicySchema } from '../schema/restart.schema.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { NANO } from '../units/cpus.ts';
import { beyondSpec } from './beyond-spec.ts';
import { configSchema, type ImageConfig, type Inspect, inspectSchema } from './inspect.schema.ts';
import { mountsFromInspect } from './mounts-from-inspect.ts';
import { portsFromBindings } from './ports-from-bindings.ts';

export interface FromInspect {
  readonly spec: RunSpec;
  /** Settings that the spec cannot express, as the engine names them (`HostConfig.CapAdd`). */
  readonly beyond: readonly string[];
}

const SHORT_ID = 12;

/**
 * The spec that would make this container again. `inspect` is `GET /containers/{id}/json`; `imageConfig` is `Config` of its image, and
 * what the image gives by itself is then left out. The spec is not validated: another tool may have made what our schema refuses.
 * Throws a ZodError when `inspect` is not a container's at all.
 */
export function fromInspect(inspect: unknown, imageConfig?: unknown): FromInspect {
  const container = inspectSchema.parse(inspect);
  const image = imageConfig === undefined || imageConfig === null ? undefined : configSchema.parse(imageConfig);
  const { mounts, beyond } = mountsFromInspect(container, image);
  const { Config: config, HostConfig: host } = container;
  return {
    spec: {
      image: config.Image,
      name: container.Name.replace(/^\//, ''),
      ...commandOf(config, image),
      env: without(toRecord(config.Env), toRecord(image?.Env ?? [])),
      labels: without(config.Labels, image?.Labels ?? {}),
      workdir: config.WorkingDir === image?.WorkingDir ? '' : config.WorkingDir,
      user: config.User === image?.User ? '' : config.User,
      hostname: hostnameOf(container),
      network: ['default', 'bridge'].includes(host.NetworkMode) ? '' : host.NetworkMode,
      ports: portsFromBindings(host.PortBindings),
      publishAll: host.PublishAllPorts,
      mounts,
      restart: restartOf(container),
      memory: host.Memory,
      cpus: host.NanoCpus / NANO,
      privileged: host.Privileged,
      autoRemove: host.AutoRemove,
      tty: config.Tty,
      openStdin: config.OpenStdin,
      init: host.Init,
    },
    beyond: [
      ...beyond,
      ...beyondSpec(
        container,
        z
          .looseObject({})
          .optional()
          .parse(imageConfig ?? undefined),
      ),
    ],
  };
}

/**
 * An entrypoint of several words cannot be given to `docker run --entrypoint`; its first word is, the others go before the command.
 * That is the same process: an own entrypoint drops the image's command (moby `daemon/commit.go`, merge).
 */
function commandOf(config: ImageConfig, image: ImageConfig | undefined): Pick<RunSpec, 'entrypoint' | 'command'> {
  const imageEntrypoint = image?.Entrypoint ?? [];
  if (same(config.Entrypoint, imageEntrypoint)) {
    return { entrypoint: null, command: same(config.Cmd, image?.Cmd ?? []) ? [] : config.Cmd };
  }
  const [entrypoint = '', ...rest] = config.Entrypoint;
  return { entrypoint, command: [...rest, ...config.Cmd] };
}

function hostnameOf(container: Inspect): string {
  const { Hostname: hostname } = container.Config;
  const mode = container.HostConfig.NetworkMode;
  const own = hostname !== container.Id.slice(0, SHORT_ID) && mode !== 'host' && !mode.startsWith('container:');
  return own ? hostname : '';
}

function restartOf(container: Inspect): RunSpec['restart'] {
  const policy = restartPolicySchema.catch('no').parse(container.HostConfig.RestartPolicy?.Name);
  return {
    policy,
    maxRetries: policy === 'on-failure' ? (container.HostConfig.RestartPolicy?.MaximumRetryCount ?? 0) : 0,
  };
}

function toRecord(env: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    env.map((line) =>
      line.includes('=') ? [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] : [line, ''],
    ),
  );
}

function without(record: Record<string, string>, given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !Object.hasOwn(given, key) || given[key] !== value),
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
