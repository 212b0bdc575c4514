import type { ContainerDetail } from '@berth/contract';
import { runSpecSchema } from '@berth/run-spec';
import { sampleContainer } from './sample-container.ts';

/** A container in full for tests of pure functions, with nothing set on it. */
export function sampleDetail(over: Partial<ContainerDetail> = {}): ContainerDetail {
  return {
    ...sampleContainer(),
    entrypoint: [],
    cmd: [],
    workdir: '',
    user: '',
    hostname: 'web',
    pid: 42,
    driver: 'overlay2',
    platform: 'linux',
    logDriver: 'json-file',
    logOptions: {},
    privileged: false,
    readOnlyRoot: false,
    capAdd: [],
    capDrop: [],
    networkMode: 'bridge',
    pidsLimit: null,
    stopSignal: null,
    stopTimeout: null,
    restartMaxRetries: null,
    env: [],
    mounts: [],
    exposedPorts: [],
    endpoints: [],
    healthcheck: null,
    labelOrigins: {},
    imageConfig: null,
    exits: [],
    spec: runSpecSchema.parse({ image: 'nginx:1.29' }),
    specOmits: [],
    ...over,
  };
}
