import type { ContainerDetail, ContainerSummary } from '@berth/contract';
import type { ContainerConfig, ContainerDetails } from '@berth/engine';
import { hideInRecord, hideInText, hideInWords } from '../../kernel/hide-secrets.ts';
import { envEntries } from './env-entries.ts';
import { hideInHealthLog, toHealthLog } from './health-log.ts';
import { labelOrigins, toImageConfig } from './image-config.ts';
import { specOfContainer } from './spec-of-container.ts';

interface Sources {
  readonly row: ContainerSummary;
  readonly details: ContainerDetails;
  /** Undefined where the image is gone: origins are not known then. */
  readonly image: ContainerConfig | undefined;
  readonly mounts: ContainerDetail['mounts'];
  readonly exits: ContainerDetail['exits'];
  /** Whether values that may be secrets are shown. */
  readonly reveal: boolean;
}

/** One container in full. */
export function toContainerDetail({ row, details, image, mounts, exits, reveal }: Sources): ContainerDetail {
  const { config, hostConfig } = details;
  const words = (list: readonly string[] | undefined) => (reveal ? [...(list ?? [])] : hideInWords(list ?? []));
  return {
    ...row,
    labels: reveal ? config.labels : hideInRecord(config.labels),
    entrypoint: words(config.entrypoint),
    cmd: words(config.cmd),
    workdir: config.workingDir ?? '',
    user: config.user ?? '',
    hostname: config.hostname ?? '',
    pid: details.state.pid ?? null,
    driver: details.storageDriver ?? '',
    platform: details.platform ?? '',
    logDriver: hostConfig.logDriver ?? '',
    logOptions: reveal ? hostConfig.logOptions : hideInRecord(hostConfig.logOptions),
    privileged: hostConfig.privileged,
    readOnlyRoot: hostConfig.readonlyRootfs,
    capAdd: hostConfig.capAdd,
    capDrop: hostConfig.capDrop,
    networkMode: hostConfig.networkMode ?? '',
    pidsLimit: hostConfig.pidsLimit ?? null,
    stopSignal: config.stopSignal ?? null,
    stopTimeout: config.stopTimeout ?? null,
    restartMaxRetries:
      hostConfig.restartPolicy.name === 'on-failure' ? hostConfig.restartPolicy.maximumRetryCount : null,
    env: envEntries(config.env, image?.env, reveal),
    mounts,
    exits,
    labelOrigins: labelOrigins(config.labels, image),
    imageConfig: toImageConfig(image, reveal),
    exposedPorts: config.exposedPorts,
    endpoints: details.networks.map((one) => ({
      network: one.network,
      ipv4: one.ipAddress ?? null,
      ipv6: one.ipv6Address ?? null,
      gateway: one.gateway ?? null,
      mac: one.macAddress ?? null,
      aliases: one.aliases,
    })),
    healthcheck: toHealthcheck(details, reveal),
    ...specOfContainer(details, image, reveal),
  };
}

function toHealthcheck(details: ContainerDetails, reveal: boolean): ContainerDetail['healthcheck'] {
  const check = details.config.healthcheck;
  if (check === undefined || check.test.length === 0 || check.test[0] === 'NONE') return null;
  const log = toHealthLog(details);
  return {
    test: reveal ? check.test : hideInWords(check.test).map(hideInText),
    intervalMs: check.intervalMs ?? null,
    timeoutMs: check.timeoutMs ?? null,
    retries: check.retries ?? null,
    log: reveal ? log : hideInHealthLog(log),
  };
}
