import { z } from 'zod';
import { mountPoint } from './mount-point.ts';
import { networkEndpoints } from './network-endpoint.ts';
import { rowsOf } from './rows.ts';
import {
  listOf,
  maybe,
  maybeNumber,
  maybeSize,
  maybeText,
  maybeUnixSeconds,
  text,
  textList,
  textMap,
} from './tolerant.ts';

const port = z
  .object({ IP: maybeText, PrivatePort: z.number(), PublicPort: maybeNumber, Type: text })
  .transform((wire) => ({
    hostIp: wire.IP,
    hostPort: wire.PublicPort,
    containerPort: wire.PrivatePort,
    protocol: wire.Type || 'tcp',
  }));

export type PublishedPort = z.output<typeof port>;

export const containerSummary = z
  .object({
    Id: z.string().min(1),
    Names: textList,
    Image: text,
    ImageID: text,
    Command: text,
    Created: maybeUnixSeconds,
    Ports: listOf(port),
    Labels: textMap,
    State: text,
    Status: text,
    SizeRw: maybeSize,
    SizeRootFs: maybeSize,
    HostConfig: maybe(z.object({ NetworkMode: maybeText })),
    NetworkSettings: maybe(z.object({ Networks: networkEndpoints })),
    Mounts: listOf(mountPoint),
    Health: maybe(z.object({ Status: maybeText, FailingStreak: maybeNumber })),
  })
  .transform((wire) => ({
    /** 64 hex digits. */
    id: wire.Id,
    /** Without the slash. Names with a slash in them are legacy links into other containers. */
    name: plainName(wire.Names),
    names: wire.Names.map(withoutSlash),
    /** As the container was created with; the id alone once the tag has moved on. */
    image: wire.Image,
    imageId: wire.ImageID,
    command: wire.Command,
    createdAt: wire.Created,
    ports: wire.Ports,
    labels: wire.Labels,
    /** The engine's word: `created`, `running`, `paused`, `restarting`, `exited`, `removing`, `dead`. */
    state: wire.State,
    /** The engine's sentence: `Up 3 hours (healthy)`. */
    status: wire.Status,
    health: healthWord(wire.Health?.Status, wire.Status),
    exitCode: exitCodeIn(wire.Status),
    /** Bytes of the writable layer; known when `size` was asked for. */
    sizeRw: wire.SizeRw,
    sizeRootFs: wire.SizeRootFs,
    networkMode: wire.HostConfig?.NetworkMode,
    networks: wire.NetworkSettings?.Networks ?? [],
    mounts: wire.Mounts,
  }));

export type ContainerSummary = z.output<typeof containerSummary>;

export const containerSummaries = rowsOf(containerSummary);

function withoutSlash(name: string): string {
  return name.replace(/^\//, '');
}

function plainName(names: readonly string[]): string {
  return withoutSlash(names.find((name) => name.lastIndexOf('/') <= 0) ?? names[0] ?? '');
}

/** `healthy`, `unhealthy`, `starting`, or undefined without a check. A field from API 1.52 on, before only in the status. */
function healthWord(field: string | undefined, status: string): string | undefined {
  if (field !== undefined) return field === 'none' ? undefined : field;
  return /\((?:health: )?(healthy|unhealthy|starting)\)/.exec(status)?.[1];
}

/** From `Exited (137) 2 hours ago` or `Restarting (1) 3 seconds ago`. */
function exitCodeIn(status: string): number | undefined {
  const code = /^(?:Exited|Restarting) \((-?\d+)\)/.exec(status)?.[1];
  return code === undefined ? undefined : Number(code);
}
