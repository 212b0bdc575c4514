import { z } from 'zod';
import { flag, maybeNumber, maybeSize, maybeText, text, textList } from './tolerant.ts';

const driverStatus = z
  .array(z.tuple([z.string(), z.string()]).or(z.unknown()))
  .nullish()
  .catch([]);

const containerdStore = 'io.containerd.snapshotter';

export const infoAnswer = z
  .object({
    ID: text,
    Name: text,
    NCPU: maybeSize,
    MemTotal: maybeSize,
    Driver: text,
    DriverStatus: driverStatus,
    DockerRootDir: maybeText,
    Containers: maybeNumber,
    ContainersRunning: maybeNumber,
    ContainersPaused: maybeNumber,
    ContainersStopped: maybeNumber,
    Images: maybeNumber,
    ServerVersion: text,
    OperatingSystem: maybeText,
    OSType: maybeText,
    Architecture: maybeText,
    KernelVersion: maybeText,
    CgroupVersion: maybeText,
    CgroupDriver: maybeText,
    LoggingDriver: maybeText,
    DefaultRuntime: maybeText,
    LiveRestoreEnabled: flag,
    SystemTime: maybeText,
    SecurityOptions: textList,
    Warnings: textList,
    Labels: textList,
  })
  .transform((wire) => ({
    /** Stays the same when the daemon restarts; another one means another engine. */
    id: wire.ID,
    name: wire.Name,
    cpus: wire.NCPU,
    /** Bytes. */
    memoryTotal: wire.MemTotal,
    storageDriver: wire.Driver,
    /** Whether images live in containerd's store: ids are manifest digests, sizes are counted differently. */
    containerdImageStore: JSON.stringify(wire.DriverStatus ?? []).includes(containerdStore),
    rootDir: wire.DockerRootDir,
    containers: {
      total: wire.Containers,
      running: wire.ContainersRunning,
      paused: wire.ContainersPaused,
      stopped: wire.ContainersStopped,
    },
    images: wire.Images,
    engineVersion: wire.ServerVersion,
    operatingSystem: wire.OperatingSystem,
    osType: wire.OSType,
    architecture: wire.Architecture,
    kernelVersion: wire.KernelVersion,
    cgroupVersion: wire.CgroupVersion,
    cgroupDriver: wire.CgroupDriver,
    loggingDriver: wire.LoggingDriver,
    defaultRuntime: wire.DefaultRuntime,
    liveRestore: wire.LiveRestoreEnabled,
    systemTime: wire.SystemTime,
    securityOptions: wire.SecurityOptions,
    warnings: wire.Warnings,
    labels: wire.Labels,
  }));

export type EngineInfo = z.output<typeof infoAnswer>;
