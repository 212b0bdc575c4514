import { engineJson } from './engine-request.ts';
import type { EngineAddress } from './images/load.ts';
import { testImages } from './images/test-images.ts';

export interface FleetOptions {
  /** How many containers are made. */
  count: number;
  /** How many of them are started, the first ones. */
  running: number;
  /** On all of them. */
  labels?: Record<string, string>;
  /** Publishes port 80 of every running one on a free port of 127.0.0.1. */
  ports?: boolean;
  /** Spreads them over this many compose projects. */
  stacks?: number;
  /** First part of the names; `fleet` when left out. */
  prefix?: string;
}

const parallel = 16;

function stackLabels(index: number, stacks: number): Record<string, string> {
  if (stacks === 0) return {};
  return {
    'com.docker.compose.project': `stack-${index % stacks}`,
    'com.docker.compose.service': `service-${Math.floor(index / stacks)}`,
    'com.docker.compose.container-number': '1',
    'com.docker.compose.oneoff': 'False',
  };
}

function createBody(index: number, options: FleetOptions): object {
  const published = options.ports === true && index < options.running;
  return {
    Image: testImages.base,
    Cmd: ['sleep', '1000000'],
    StopSignal: 'SIGKILL',
    Labels: { ...options.labels, ...stackLabels(index, options.stacks ?? 0) },
    ExposedPorts: published ? { '80/tcp': {} } : {},
    HostConfig: {
      // A veth pair for each would take most of the time; ports need one.
      NetworkMode: published ? 'bridge' : 'none',
      PortBindings: published ? { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } : {},
    },
  };
}

async function makeOne(engine: EngineAddress, index: number, options: FleetOptions): Promise<string> {
  const name = `${options.prefix ?? 'fleet'}-${String(index).padStart(4, '0')}`;
  const path = `/containers/create?name=${encodeURIComponent(name)}`;
  const made = await engineJson(engine.socketPath, 'POST', path, { body: createBody(index, options) });
  const id: unknown = typeof made === 'object' && made !== null ? Reflect.get(made, 'Id') : undefined;
  if (typeof id !== 'string') throw new Error(`The engine answered the creation of ${name} without an id.`);
  if (index < options.running) await engineJson(engine.socketPath, 'POST', `/containers/${id}/start`);
  return id;
}

/**
 * Makes many containers of `berth-test/base:1` (which must be loaded) in parallel.
 * @returns their full ids, the running ones first
 */
export async function makeFleet(engine: EngineAddress, options: FleetOptions): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const worker = async () => {
    while (next < options.count) {
      const index = next;
      next += 1;
      ids[index] = await makeOne(engine, index, options);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return ids;
}
