import { z } from 'zod';
import { containerConfig } from './container-config.ts';
import { hostConfig, portBindings } from './host-config.ts';
import { mountPoint } from './mount-point.ts';
import { networkEndpoints } from './network-endpoint.ts';
import { flag, listOf, maybe, maybeMoment, maybeNumber, maybeSize, maybeText, text, textList } from './tolerant.ts';

const probe = z
  .object({ Start: maybeMoment, End: maybeMoment, ExitCode: maybeNumber, Output: text })
  .transform((wire) => ({ start: wire.Start, end: wire.End, exitCode: wire.ExitCode, output: wire.Output }));

const health = z
  .object({ Status: text, FailingStreak: maybeNumber, Log: listOf(probe) })
  .transform((wire) => ({ status: wire.Status, failingStreak: wire.FailingStreak ?? 0, log: wire.Log }));

const state = z
  .object({
    Status: text,
    Running: flag,
    Paused: flag,
    Restarting: flag,
    OOMKilled: flag,
    Dead: flag,
    Pid: maybeNumber,
    ExitCode: maybeNumber,
    Error: maybeText,
    StartedAt: maybeMoment,
    FinishedAt: maybeMoment,
    Health: maybe(health),
  })
  .transform((wire) => ({
    status: wire.Status,
    running: wire.Running,
    paused: wire.Paused,
    restarting: wire.Restarting,
    oomKilled: wire.OOMKilled,
    dead: wire.Dead,
    /** On the host; undefined when not running. */
    pid: wire.Pid || undefined,
    exitCode: wire.ExitCode,
    error: wire.Error,
    startedAt: wire.StartedAt,
    finishedAt: wire.FinishedAt,
    health: wire.Health?.status === 'none' ? undefined : wire.Health,
  }));

/** Every part has what an empty answer gives, so that a reader never meets a hole. */
export const containerDetails = z
  .looseObject({
    Id: z.string().min(1),
    Created: maybeMoment,
    Name: text,
    Path: text,
    Args: textList,
    State: maybe(state),
    Image: text,
    RestartCount: maybeNumber,
    Driver: maybeText,
    Platform: maybeText,
    LogPath: maybeText,
    ExecIDs: textList,
    Mounts: listOf(mountPoint),
    Config: maybe(containerConfig),
    HostConfig: maybe(hostConfig),
    NetworkSettings: maybe(z.object({ Networks: networkEndpoints, Ports: portBindings })),
    SizeRw: maybeSize,
    SizeRootFs: maybeSize,
  })
  .transform((wire) => ({
    id: wire.Id,
    /** Without the slash. */
    name: wire.Name.replace(/^\//, ''),
    createdAt: wire.Created,
    path: wire.Path,
    args: wire.Args,
    state: wire.State ?? state.parse({}),
    imageId: wire.Image,
    restartCount: wire.RestartCount ?? 0,
    storageDriver: wire.Driver,
    platform: wire.Platform,
    logPath: wire.LogPath,
    execIds: wire.ExecIDs,
    mounts: wire.Mounts,
    config: wire.Config ?? containerConfig.parse({}),
    hostConfig: wire.HostConfig ?? hostConfig.parse({}),
    networks: wire.NetworkSettings?.Networks ?? [],
    /** What is bound now, as against `hostConfig.portBindings`, which is what was asked for. */
    ports: wire.NetworkSettings?.Ports ?? [],
    sizeRw: wire.SizeRw,
    sizeRootFs: wire.SizeRootFs,
  }));

/** A container's inspect; `raw` is the engine's own answer, untouched. */
export type ContainerDetails = z.output<typeof containerDetails> & { raw: Record<string, unknown> };

/** The answer of inspect, with the untouched original beside it. */
export const containerInspectAnswer = z.record(z.string(), z.unknown()).transform((raw, context): ContainerDetails => {
  const parsed = containerDetails.safeParse(raw);
  if (parsed.success) return { ...parsed.data, raw };
  context.addIssue('it has no Id');
  return z.NEVER;
});
