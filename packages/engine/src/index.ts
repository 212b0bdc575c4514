export { DEFAULT_SOCKET, type EngineAddress, formatAddress, parseDockerHost, type TlsFiles } from './address.ts';
export type { CreateContainerOptions, StopOptions, WaitCondition } from './api/container-lifecycle.ts';
export type { ListContainersOptions } from './api/container-reads.ts';
export type { AttachOptions, LogOptions } from './api/container-streams.ts';
export { DETACH_KEYS, DOCKER_DETACH_KEYS } from './api/detach-keys.ts';
export type { CreateExecOptions, StartExecOptions, TerminalSize } from './api/exec.ts';
export type { PullOptions, RegistryAuth } from './api/images.ts';
export type { PullEvent } from './api/pull-events.ts';
export type { CreateVolumeOptions } from './api/volumes.ts';
export { compareVersions, isAtLeast, NEWEST_API, OLDEST_API } from './api-version.ts';
export {
  type ContainersApi,
  createEngine,
  type Engine,
  type ExecApi,
  type ImagesApi,
  type NetworksApi,
  type VolumesApi,
} from './engine.ts';
export { EngineError, type EngineErrorKind, isEngineError, type UnreachableReason } from './errors.ts';
export type { EventFeed, EventFeedOptions } from './events/event-feed.ts';
export type { FeedState, FeedStatus } from './events/feed-state.ts';
export { isNoise } from './events/noise.ts';
export type { Resync, ResyncCause } from './events/resync.ts';
export { type ExecResult, type RunExecOptions, runExec, startExecWithSize } from './exec-helpers.ts';
export type { ContainerConfig } from './schema/container-config.ts';
export type { ContainerDetails } from './schema/container-details.ts';
export type { ContainerSummary, PublishedPort } from './schema/container-summary.ts';
export type { EngineEvent } from './schema/event.ts';
export type { ExecDetails } from './schema/exec.ts';
export type { HostConfig, PortBinding } from './schema/host-config.ts';
export type { ImageDetails, ImageHistoryEntry, ImageSummary } from './schema/image.ts';
export type { EngineInfo } from './schema/info.ts';
export type { MountPoint } from './schema/mount-point.ts';
export type { Network } from './schema/network.ts';
export type { NetworkEndpoint } from './schema/network-endpoint.ts';
export type { StatsSample } from './schema/stats.ts';
export type { EngineVersion } from './schema/version.ts';
export type { Volume } from './schema/volume.ts';
export { type ContainerFigures, containerFigures } from './stats/container-figures.ts';
export { containerRates } from './stats/container-rates.ts';
export { Demultiplexer, ENGINE, STDERR, STDOUT } from './streams/demultiplexer.ts';
export { createLineReader } from './streams/line-reader.ts';
export { createLineScanner, type LineScannerOptions } from './streams/line-scanner.ts';
export type { LineReader, LogLine, LogSource } from './streams/log-line.ts';
export type { LogStream } from './streams/log-stream.ts';
export type { LineScanner, OnLine } from './streams/scanned-line.ts';
export type { HijackEnd, HijackedStream } from './transport/hijack.ts';
